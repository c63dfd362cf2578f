import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.RONDOM_CHROMIUM
  if (!executablePath)
    throw new Error('RONDOM_CHROMIUM is not set: run the journeys with `node tools/test.mjs journeys`')
  return chromium.launch({ executablePath, args: browserArguments, headless: true })
}

/** What a page did that no page may do. */
export type Problems = {
  consoleErrors: string[]
  pageErrors: string[]
  otherHosts: string[]
  cspReports: string[]
}

export type OpenPage = {
  page: Page
  context: BrowserContext
  problems: Problems
  /** All problems as lines, for `expect(opened.allProblems()).toEqual([])`. */
  allProblems: () => string[]
  /** Console errors that this journey causes on purpose, such as the browser's line about a 404. */
  expectConsoleError: (pattern: RegExp) => void
  close: () => Promise<void>
}

export type PageOptions = { width: number; height: number; baseURL: string } & Omit<
  BrowserContextOptions,
  'viewport' | 'baseURL'
>

/** Opens a page in a context of its own (own cookies): one person at one screen. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const { width, height, ...rest } = options
  const context = await browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    ...rest,
    viewport: { width, height },
  })
  const expected: RegExp[] = []
  const problems = await collectProblems(context, new URL(options.baseURL).host, expected)
  const page = await context.newPage()
  return {
    page,
    context,
    problems,
    allProblems: () => Object.entries(problems).flatMap(([kind, lines]) => lines.map((line) => `${kind}: ${line}`)),
    expectConsoleError: (pattern) => expected.push(pattern),
    close: () => context.close(),
  }
}

async function collectProblems(context: BrowserContext, ownHost: string, expected: RegExp[]): Promise<Problems> {
  const problems: Problems = { consoleErrors: [], pageErrors: [], otherHosts: [], cspReports: [] }
  context.on('console', (message) => {
    const line = `${message.text()} (${message.location().url})`
    if (/Content.Security.Policy/i.test(line)) problems.cspReports.push(line)
    else if (message.type() === 'error' && !expected.some((pattern) => pattern.test(line)))
      problems.consoleErrors.push(line)
  })
  context.on('weberror', (fault) => problems.pageErrors.push(String(fault.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== ownHost) problems.otherHosts.push(request.url())
  })
  await context.exposeBinding('rondomReportCsp', (_, line: string) => problems.cspReports.push(line))
  await context.addInitScript(reportPolicyViolations)
  return problems
}

/** Runs in the page, before its own scripts. */
function reportPolicyViolations(): void {
  const report = (globalThis as unknown as { rondomReportCsp: (line: string) => void }).rondomReportCsp
  document.addEventListener('securitypolicyviolation', (event) => {
    report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''} ${event.sample}`)
  })
}

export type AxeFinding = { rule: string; impact: string; help: string; elements: string[] }

/** Findings of axe on the page as it stands. Evaluated over the debugging protocol, which no page policy blocks. */
export async function axe(page: Page): Promise<AxeFinding[]> {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis)
  if (!isLoaded) await page.evaluate(axeSource)
  const options: RunOptions = { runOnly: { type: 'tag', values: axeTags } }
  const results = await page.evaluate(runAxe, options)
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map((node) => `${node.target.join(' ')}: ${node.html}`),
  }))
}

/** Runs in the page. */
function runAxe(options: RunOptions): Promise<AxeResults> {
  return (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options)
}

/** How many pixels the page can be scrolled sideways at this width; 0 is what we want. Puts the old width back. */
export async function sidewaysScroll(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: before?.height ?? 800 })
  const excess = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return Math.max(0, scrollWidth - clientWidth)
    })
  // What floats takes its new place a moment after the page did.
  for (let turn = 0; turn < 20 && (await excess()) > 0; turn += 1) await page.waitForTimeout(50)
  const found = await excess()
  if (before) await page.setViewportSize(before)
  return found
}
