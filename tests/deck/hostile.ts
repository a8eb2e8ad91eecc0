/** Addresses and settings that somebody made up: they are never run, and the deck goes on. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'
import { Stage } from './stage'

const about = 'what somebody made up'
/** Does something if it is ever read as HTML. */
const EVIL = '<img src=x onerror="window.evil=1">'
const written = encodeURIComponent(EVIL)
const ADDRESSES = [
  'attention?clicks=abc',
  'attention?clicks=-7',
  'attention?clicks=1e9',
  'attention?clicks=2&clicks=3',
  `attention?clicks=${written}`,
  `presenter/attention?clicks=${written}`,
  EVIL,
  written,
  `no/such/page/${written}`,
  '%E0%A4%A',
  'attention#%E0%A4%A',
  'handout#%E0%A4%A',
  `handout#${written}`,
  `diagram?q=${written}`,
  `diagram?floor=${written}&room=__proto__&step=NaN&way=constructor`,
]
/** Each is put in the place of every setting. */
const VALUES = ['-99999', 'NaN', 'null', '{"viewerReceive":', '{"brightness":"9);x"}', EVIL]
const KEYS = [
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

const nothingRuns = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`window.evil || document.querySelector('img[src="x"]')`))
    ? ['it was read as HTML']
    : []

async function addresses(page: Page, url: string, stage: Stage, report: Report): Promise<void> {
  for (const address of ADDRESSES) {
    await page.goto('about:blank')
    await page.goto(`${url}#/${address}`)
    const shown = await page.waitForSelector('h1:visible', { timeout: 8000 }).catch(() => undefined)
    const now = decodeURIComponent(page.url().replace(/%(?![\dA-F]{2})|%E0%A4%A/g, ''))
    report.check(about, `#/${address}`, [
      ...(shown ? [] : ['nothing is shown']),
      ...(/NaN|clicks=(?!\d)/.test(now.split('#')[1]!.replace('step=NaN', '')) ? [`it comes to ${now}`] : []),
      ...(await nothingRuns(page)),
      ...stage.take(),
    ])
  }
}

async function settings(page: Page, url: string, stage: Stage, report: Report): Promise<void> {
  for (const value of VALUES) {
    await page.evaluate(([keys, v]) => keys.forEach((key) => localStorage.setItem(key, v)), [
      KEYS,
      value,
    ] as const)
    await page.goto('about:blank')
    await stage.goTo('next-token')
    const width = await page.evaluate(
      () => document.querySelector('#slide-content')?.getBoundingClientRect().width,
    )
    if (width !== 1280) stage.faults.push(`a slide is ${width} px wide, 1280 wanted`)
    await stage.goesOn()
    report.check(about, `every setting is ${value}`, [...(await nothingRuns(page)), ...stage.take()])
  }
}

async function typed(page: Page, stage: Stage, report: Report): Promise<void> {
  await stage.goTo('tokens')
  await stage.press('Type a text')
  await stage.shown().locator('textarea').fill(EVIL)
  await stage.says(/35 characters/)
  await stage.goTo('base-model')
  await stage.shown().locator('textarea').fill(EVIL)
  await stage.press('Ask')
  await stage.says(/It goes on: /)
  report.check(about, 'typed into demos', [...(await nothingRuns(page)), ...stage.take()])
}

/** Refused, as in a tab behind another, and asked again. */
async function fullScreen(page: Page, stage: Stage, report: Report): Promise<void> {
  await page.evaluate(
    `Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not granted'))`,
  )
  await page.keyboard.press('f')
  await page.keyboard.press('f')
  await stage.goesOn()
  report.check('a browser that refuses', 'full screen', stage.take())
}

/** The clock of the computer is put an hour on and two back while the presenter's runs. */
async function clock(page: Page, stage: Stage, report: Report): Promise<void> {
  await stage.goTo('presenter/attention')
  await page.locator('[class~="i-carbon:play"]').evaluate((button) => (button as HTMLElement).click())
  for (const hours of [1, -2]) {
    await page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + ${hours} * 3_600_000 }`)
    await stage.goesOn()
  }
  const shown = await page.locator('.slidev-presenter').innerText()
  if (/NaN|Infinity|undefined/.test(shown)) stage.faults.push(`the presenter reads “${shown}”`)
  report.check('the clock of the computer', 'put on and back', stage.take())
}

export async function checkHostile(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const stage = new Stage(page, url)
  await addresses(page, url, stage, report)
  await settings(page, url, stage, report)
  await typed(page, stage, report)
  await fullScreen(page, stage, report)
  await clock(page, stage, report)
  await context.close()
}
