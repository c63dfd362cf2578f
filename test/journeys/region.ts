import type { Browser } from 'playwright-core'
import { launchBrowser, type OpenPage, openPage, type PageOptions } from '../harness/browser.ts'
import { type RunningServer, startServer } from '../harness/server.ts'

/** A desk and a phone: every journey is made on both. */
export const widths = [1440, 390] as const
export type Width = (typeof widths)[number]

/** How long a page may take to show something, on a busy machine. */
const patience = 15_000

/** The real server, started on an empty folder, and the browser in which the journeys are made. */
export type Region = { server: RunningServer; browser: Browser; close: () => Promise<void> }

export async function openRegion(): Promise<Region> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()])
  const close = async () => {
    await browser.close()
    await server.stop()
  }
  return { server, browser, close }
}

/** Somebody who is not signed in. */
export async function visit(
  { server, browser }: Region,
  width: Width,
  options: Omit<PageOptions, 'width' | 'height' | 'baseURL'> = {},
): Promise<OpenPage> {
  const height = width === 390 ? 844 : 900
  const opened = await openPage(browser, { ...options, width, height, baseURL: server.url })
  opened.page.setDefaultTimeout(patience)
  return opened
}

/** Signs in as one of the people of the trial, in a browser of their own. */
export async function signIn(region: Region, width: Width, name: string): Promise<OpenPage> {
  const opened = await visit(region, width)
  await opened.page.goto('/proefomgeving')
  await opened.page.getByRole('button', { name }).click()
  await opened.page.waitForURL(/\/(werk|gezin)/)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

/** A screen as it is now, for a person to look at, when asked for with RONDOM_PICTURES=yes: making them takes a while. */
export async function picture({ page }: OpenPage, name: string): Promise<void> {
  if (process.env.RONDOM_PICTURES !== 'yes') return
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `test-output/journeys/${name}.png`, fullPage: true })
}
