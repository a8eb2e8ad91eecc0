/** Pages to read, for eyes that need them larger: at 400 % of a usual screen, and with letters of twice the size. */
import type { Browser, Page } from 'playwright'
import type { Report } from '../helpers/report'

const PAGES = [
  'handout',
  'diagram',
  'diagram?floor=theory&room=attention',
  'diagram?way=message&step=3',
  'diagram?floor=models&name=ollama',
]

/** 1280 × 1024 at 400 %: WCAG 1.4.10. */
const ZOOMED_VIEWPORT = { width: 320, height: 256 }
const DESKTOP_VIEWPORT = { width: 1280, height: 1024 }

/** In words: the compiler names functions by a helper. */
const LAYOUT_PROBLEMS = `(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const seen = [...document.querySelectorAll('body *')].filter(
    (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.sr-only, [inert], svg'),
  )
  const short = (e) => '“' + e.innerText.trim().replace(/\\s+/g, ' ').slice(0, 50) + '”'
  const cut = seen.filter((e) => {
    const { overflowX, overflowY } = getComputedStyle(e)
    const hides = [overflowX, overflowY].some((o) => o === 'hidden')
    return hides && !getComputedStyle(e).clipPath.includes('inset') && e.innerText?.trim() && (e.scrollWidth - e.clientWidth > 1 || e.scrollHeight - e.clientHeight > 1)
  })
  const out = seen.filter((e) => {
    const { left, right, width } = e.getBoundingClientRect()
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    return own && width && (left < -1 || right > innerWidth + 1)
  })
  const covers = seen
    .filter((e) => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
    .reduce((sum, e) => sum + e.getBoundingClientRect().height, 0)
  return [
    ...(wide > 0 ? ['it scrolls sideways by ' + wide + ' px'] : []),
    ...cut.slice(0, 4).map((e) => 'cut off: ' + e.className + ' ' + short(e)),
    ...out.slice(0, 4).map((e) => 'off the screen: ' + e.className + ' ' + short(e)),
    ...(covers > innerHeight / 4 ? ['what stands still covers ' + covers.toFixed() + ' of ' + innerHeight + ' px'] : []),
  ]
})()`

async function findLayoutProblems(page: Page, address: string): Promise<string[]> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector('h1')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => scrollTo(0, innerHeight))
  return page.evaluate<string[]>(LAYOUT_PROBLEMS)
}

export async function checkZoom(browser: Browser, url: string, report: Report): Promise<void> {
  const context = await browser.newContext({ viewport: ZOOMED_VIEWPORT, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const address of PAGES)
    report.check(address, 'at 400 %', await findLayoutProblems(page, `${url}#/${address}`))
  await page.setViewportSize(DESKTOP_VIEWPORT)
  // What a reader's own letter size does in the browser's settings.
  await page.addInitScript(
    `addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '32px'))`,
  )
  for (const address of PAGES) {
    const found = await findLayoutProblems(page, `${url}#/${address}`)
    const size = await page
      .locator(address === 'handout' ? '.front-lead' : '.about p')
      .first()
      .evaluate((e) => parseFloat(getComputedStyle(e).fontSize))
    report.check(address, 'with letters of twice the size', [
      ...found,
      ...(size < 32 ? [`its text stays at ${size} px`] : []),
    ])
  }
  await context.close()
}
