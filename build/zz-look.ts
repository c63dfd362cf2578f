import { launchBrowser, openPage } from '/work/wt/law/test/harness/browser.ts'
process.env.RONDOM_CHROMIUM = '/usr/bin/chromium'
const browser = await launchBrowser()
const base = 'http://localhost:3411'
const signIn = async (name: string, width: number) => {
  const one = await openPage(browser, { width, height: width === 390 ? 844 : 900, baseURL: base })
  one.page.setDefaultTimeout(15000)
  await one.page.goto('/proefomgeving')
  await one.page.getByRole('button', { name }).first().click()
  await one.page.waitForURL(/\/(werk|gezin)/)
  await one.page.getByRole('heading', { level: 1 }).waitFor()
  return one
}
const shot = async (one: any, name: string) => {
  await one.page.waitForTimeout(700)
  await one.page.screenshot({ path: `/tmp/law-shots/${name}.png`, fullPage: true })
  if (one.allProblems().length) console.log(name, one.allProblems())
}
const api = (page: any, method: string, path: string, body?: unknown) =>
  page.evaluate(async ([m, p, b]: any) => {
    const r = await fetch('/v1' + p, { method: m, headers: b ? { 'content-type': 'application/json' } : {}, body: b ? JSON.stringify(b) : undefined })
    return { status: r.status, body: await r.json().catch(() => null) }
  }, [method, path, body])
for (const width of [1440, 390]) {
  const noah = await signIn('Noah Willems', width)
  const { page } = noah
  const list = await api(page, 'GET', '/dossiers')
  const dossier = list.body.dossiers.find((d: any) => JSON.stringify(d).includes('Shevchenko'))
  const one = (await api(page, 'GET', `/dossiers/${dossier.id}`)).body
  const sofiia = one.persons.find((p: any) => p.givenName === 'Sofiia')
  if (width === 1440 && process.env.FIRST) {
    const review = new Date(Date.now() + 14 * 86400000).toISOString().slice(0, 10)
    const w = await api(page, 'POST', `/dossiers/${dossier.id}/notes`, { category: 'WELLBEING_SIGNAL', subjectIds: [sofiia.id], isOwn: false, text: 'Sofiia ligt ’s nachts wakker.', summary: 'Sofiia slaapt slecht en wil dat niet thuis zeggen.', talk: { state: 'waits', reason: 'Eerst met haar.', reviewOn: review } })
    console.log('note', w.status)
  }
  await page.goto(`/werk/gezinnen/${dossier.id}/toestemming`)
  await page.getByRole('heading', { name: 'Iemand erbij vragen' }).waitFor()
  const receiver = page.getByRole('combobox', { name: 'Wie mag meekijken en meedoen?' })
  const option = receiver.getByRole('option').filter({ hasText: width === 1440 ? 'Ilse Brand' : 'Ilse Brand' })
  await receiver.selectOption(await option.first().getAttribute('value'))
  const choice = page.getByRole('checkbox', { name: /Alleen aan de jongere vragen/ })
  await choice.check()
  await page.getByRole('button', { name: /nakijken/i }).click()
  await page.waitForTimeout(800)
  await shot(noah, `c7-form-errors-${width}`)
  await page.getByRole('textbox', { name: 'Waarom blijven de ouders erbuiten?' }).fill('Thuis wordt het onveiliger als dit wordt verteld.')
  await page.getByRole('combobox', { name: /Met welke collega/ }).selectOption({ index: 1 })
  const group = page.getByRole('group', { name: /Wanneer bekijk je het opnieuw/ })
  const day = new Date(Date.now() + 10 * 86400000)
  await group.getByLabel('Dag').fill(String(day.getDate())); await group.getByLabel('Maand').fill(String(day.getMonth() + 1)); await group.getByLabel('Jaar').fill(String(day.getFullYear()))
  await page.getByRole('checkbox', { name: /Hoe het met een kind gaat/ }).first().check().catch(async () => { console.log(await page.locator('fieldset').allInnerTexts()) })
  await page.getByRole('textbox', { name: 'Waarom vraag je dit?' }).fill('Zodat je met iemand over slapen kunt praten.')
  await shot(noah, `c7-form-${width}`)
  await page.getByRole('button', { name: /nakijken/i }).click()
  await page.getByRole('heading', { name: /Kijk na/ }).waitFor().catch(() => undefined)
  await shot(noah, `c7-check-${width}`)
  if (width === 1440) { await page.getByRole('button', { name: 'Vraag versturen' }).click(); await page.waitForTimeout(1500) } else await page.goto(`/werk/gezinnen/${dossier.id}/toestemming`)
  await page.waitForTimeout(1000)
  await shot(noah, `c7-list-${width}`)
  await page.getByRole('button', { name: /Opnieuw bekijken/ }).first().click()
  await page.getByRole('radio', { name: 'Het gaat door' }).check()
  await shot(noah, `c7-review-${width}`)
  const so = await signIn('Sofiia', width)
  await shot(so, `c7-sofiia-home-${width}`)
  const tab = so.page.getByRole('link', { name: 'Wie ziet wat' }).first()
  await tab.click(); await so.page.waitForTimeout(1000)
  await shot(so, `c7-sofiia-sharing-${width}`)
  const yes = so.page.getByRole('button', { name: 'Ja, dat mag' })
  if (await yes.count()) { await yes.first().click(); await so.page.waitForTimeout(1200) }
  await shot(so, `c7-sofiia-after-${width}`)
  const ilse = await signIn('Ilse Brand', width)
  await shot(ilse, `c7-ilse-home-${width}`)
  await ilse.page.goto('/werk/gezinnen'); await ilse.page.waitForTimeout(1000)
  await shot(ilse, `c7-ilse-list-${width}`)
  await ilse.page.goto(`/werk/gezinnen/${dossier.id}`); await ilse.page.waitForTimeout(1500)
  await shot(ilse, `c7-ilse-family-${width}`)
  const ok = await signIn('Oksana', width)
  await ok.page.getByRole('link', { name: 'Gekeken' }).first().click(); await ok.page.waitForTimeout(1000)
  await shot(ok, `c7-oksana-looks-${width}`)
  const mi = await signIn('Mirjam Postma', width)
  await mi.page.goto('/werk/toezicht'); await mi.page.waitForTimeout(1200)
  await shot(mi, `c7-mirjam-${width}`)
  for (const each of [noah, so, ilse, ok, mi]) await each.close()
}
await browser.close()
