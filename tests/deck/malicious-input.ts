/** Addresses and settings that somebody made up: they are never run, and the deck goes on. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { DeckDriver } from './deck-driver'

const subject = 'what somebody made up'
/** Does something if it is ever read as HTML. */
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
/** Each is put in the place of every setting. */
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

const findInjection = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`window.evil || document.querySelector('img[src="x"]')`))
    ? ['it was read as HTML']
    : []

async function checkRoutes(page: Page, url: string, driver: DeckDriver, report: Report): Promise<void> {
  for (const address of ROUTES) {
    await page.goto('about:blank')
    await page.goto(`${url}#/${address}`)
    const heading = await page.waitForSelector('h1:visible', { timeout: 8000 }).catch(() => undefined)
    const now = decodeURIComponent(page.url().replace(/%(?![\dA-F]{2})|%E0%A4%A/g, ''))
    report.check(subject, `#/${address}`, [
      ...(heading ? [] : ['nothing is shown']),
      ...(/NaN|clicks=(?!\d)/.test(now.split('#')[1]!.replace('step=NaN', '')) ? [`it comes to ${now}`] : []),
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
    if (width !== 1280) driver.problems.push(`a slide is ${width} px wide, 1280 wanted`)
    await driver.expectNextSlide()
    report.check(subject, `every setting is ${value}`, [
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
  report.check(subject, 'typed into demos', [...(await findInjection(page)), ...driver.takeProblems()])
}

/** Refused, as in a tab behind another, and asked again. */
async function checkFullScreen(page: Page, driver: DeckDriver, report: Report): Promise<void> {
  await page.evaluate(
    `Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not granted'))`,
  )
  await page.keyboard.press('f')
  await page.keyboard.press('f')
  await driver.expectNextSlide()
  report.check('a browser that refuses', 'full screen', driver.takeProblems())
}

/** The clock of the computer is put an hour on and two back while the presenter's runs. */
async function checkSystemClock(page: Page, driver: DeckDriver, report: Report): Promise<void> {
  await driver.goTo('presenter/attention')
  await page.locator('[class~="i-carbon:play"]').evaluate((button) => (button as HTMLElement).click())
  for (const hours of [1, -2]) {
    await page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + ${hours} * 3_600_000 }`)
    await driver.expectNextSlide()
  }
  const text = await page.locator('.slidev-presenter').innerText()
  if (/NaN|Infinity|undefined/.test(text)) driver.problems.push(`the presenter reads “${text}”`)
  report.check('the clock of the computer', 'put on and back', driver.takeProblems())
}

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
