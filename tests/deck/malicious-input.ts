/** Malformed and malicious addresses, settings and texts: none runs as code, and the deck keeps working. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from './deck-driver'

const subject = 'malicious input'
/** Sets `window.evil` if it is ever parsed as HTML. */
const XSS_PAYLOAD = '<img src=x onerror="window.evil=1">'
const encodedPayload = encodeURIComponent(XSS_PAYLOAD)
const ROUTES = [
  'attention?clicks=abc',
  'attention?clicks=-7',
  'attention?clicks=1e9',
  'attention?clicks=2&clicks=3',
  `attention?clicks=${encodedPayload}`,
  `presenter/attention?clicks=${encodedPayload}`,
  XSS_PAYLOAD,
  encodedPayload,
  `no/such/page/${encodedPayload}`,
  '%E0%A4%A',
  'attention#%E0%A4%A',
  'handout#%E0%A4%A',
  `handout#${encodedPayload}`,
  `diagram?q=${encodedPayload}`,
  `diagram?floor=${encodedPayload}&room=__proto__&step=NaN&way=constructor`,
]
/** Values that replace all settings in localStorage. */
const BAD_VALUES = ['-99999', 'NaN', 'null', '{"viewerReceive":', '{"brightness":"9);x"}', XSS_PAYLOAD]
const STORAGE_KEYS = [
  'slidev-scale',
  'slidev-presenter-font-size',
  'slidev-presenter-layout',
  'slidev-color-schema',
  'slidev-sync-directions',
  'slidev-viewer-css-filter',
  'slidev-wake-lock',
  'slidev-cursor-style',
  'llm-stack-roadmaps',
]

/** A message if the payload was parsed as HTML. */
const findInjection = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`window.evil || document.querySelector('img[src="x"]')`))
    ? ['it was parsed as HTML']
    : []

async function checkRoutes(page: Page, url: string, driver: DeckDriver, report: Report): Promise<void> {
  for (const route of ROUTES) {
    await page.goto('about:blank')
    await page.goto(`${url}#/${route}`)
    const heading = await page.waitForSelector('h1:visible', { timeout: 8000 }).catch(() => undefined)
    const now = decodeURIComponent(page.url().replace(/%(?![\dA-F]{2})|%E0%A4%A/g, ''))
    report.check(subject, `#/${route}`, [
      ...(heading ? [] : ['the page stays blank']),
      ...(/NaN|clicks=(?!\d)/.test(now.split('#')[1]!.replace('step=NaN', '')) ? [`it leads to ${now}`] : []),
      ...(await findInjection(page)),
      ...driver.takeProblems(),
    ])
  }
}

async function checkSettings(page: Page, url: string, driver: DeckDriver, report: Report): Promise<void> {
  for (const value of BAD_VALUES) {
    await page.evaluate(([keys, v]) => keys.forEach((key) => localStorage.setItem(key, v)), [
      STORAGE_KEYS,
      value,
    ] as const)
    await page.goto('about:blank')
    await driver.goTo('next-token')
    const width = await page.evaluate(
      () => document.querySelector('#slide-content')?.getBoundingClientRect().width,
    )
    if (width !== 1280) driver.problems.push(`a slide is ${width} px wide, expected 1280`)
    await driver.expectNextSlide()
    report.check(subject, `all settings are ${value}`, [
      ...(await findInjection(page)),
      ...driver.takeProblems(),
    ])
  }
}

async function checkTypedText(page: Page, driver: DeckDriver, report: Report): Promise<void> {
  await driver.goTo('tokens')
  await driver.press('Type a text')
  await driver.visibleSlide().locator('textarea').fill(XSS_PAYLOAD)
  await driver.waitForText(/35 characters/)
  await driver.goTo('base-model')
  await driver.visibleSlide().locator('textarea').fill(XSS_PAYLOAD)
  await driver.press('Ask')
  await driver.waitForText(/It goes on: /)
  report.check(subject, 'texts typed into demos', [...(await findInjection(page)), ...driver.takeProblems()])
}

/** The browser denies full screen, as in a background tab, twice. */
async function checkFullScreen(page: Page, driver: DeckDriver, report: Report): Promise<void> {
  await page.evaluate(
    `Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not granted'))`,
  )
  await page.keyboard.press('f')
  await page.keyboard.press('f')
  await driver.expectNextSlide()
  report.check('blocked APIs', 'full screen', driver.takeProblems())
}

/** Moves the system clock forward by an hour and back by two while the presenter's clock runs. */
async function checkSystemClock(page: Page, driver: DeckDriver, report: Report): Promise<void> {
  await driver.goTo('presenter/attention')
  await page.locator('[class~="i-carbon:play"]').evaluate((button) => (button as HTMLElement).click())
  for (const hours of [1, -2]) {
    await page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + ${hours} * 3_600_000 }`)
    await driver.expectNextSlide()
  }
  const text = await page.locator('.slidev-presenter').innerText()
  if (/NaN|Infinity|undefined/.test(text)) driver.problems.push(`the presenter's window displays “${text}”`)
  report.check('the system clock', 'moved forward and back', driver.takeProblems())
}

/** Tests addresses, stored settings, typed texts, a denied full screen and a moved system clock. */
export async function checkMaliciousInput(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const driver = new DeckDriver(page, url)
  await checkRoutes(page, url, driver, report)
  await checkSettings(page, url, driver, report)
  await checkTypedText(page, driver, report)
  await checkFullScreen(page, driver, report)
  await checkSystemClock(page, driver, report)
  await context.close()
}
