/** Checks the built deck in a browser: its typefaces load, and each demo responds. */
import type { Browser, Page } from 'playwright'
import { waitForExpression } from '../browser/wait-for-expression'
import { MAIN_CONTROL, SLIDE_SNAPSHOT, VISIBLE_SLIDE, type MainControl } from '../browser/controls'
import { failure, ready, type PreflightResult } from './preflight-result'

/** Longer than the 20 s after which a slide gives up on a worker that does not respond. */
const DEMO_TIMEOUT_MS = 25_000

/** Loads the deck at a slide's last click; false if the slide does not exist. Not for the first slide. */
async function openSlide(page: Page, url: string, slide: string): Promise<boolean> {
  await page.goto('about:blank')
  await page.goto(`${url}#/${slide}?clicks=99`)
  const appeared = page.waitForSelector(`${VISIBLE_SLIDE} h1`, { timeout: 10_000 })
  // For an unknown name Slidev shows the first slide.
  return appeared.then(
    async () => !(await page.locator(`${VISIBLE_SLIDE}.slidev-page-1`).count()),
    () => false,
  )
}

/** The slide's snapshot once its requests have ended and two snapshots in a row are equal. */
async function waitForStableSnapshot(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle')
  for (let previous = ''; ;) {
    const snapshot = await page.evaluate<string>(SLIDE_SNAPSHOT)
    if (snapshot === previous) return snapshot
    previous = snapshot
    await page.waitForTimeout(300)
  }
}

/** Runs a slide's demo: a message if it does not respond; undefined if it does; false if the slide has no demo. */
async function tryDemo(page: Page, url: string, slide: string): Promise<string | undefined | false> {
  if (!(await openSlide(page, url, slide))) return `${slide} does not load`
  if (!(await page.locator(`${VISIBLE_SLIDE} .demo-panel`).count())) return false
  const before = await waitForStableSnapshot(page)
  const main = await page.evaluate<MainControl | null>(MAIN_CONTROL)
  if (!main) return `${slide} has no control to press`
  await page.mouse.click(main.x, main.y)
  const responds = await waitForExpression(
    page,
    `${SLIDE_SNAPSHOT} !== ${JSON.stringify(before)}`,
    DEMO_TIMEOUT_MS,
  )
  return responds ? undefined : `${slide} does not respond`
}

/** The font faces that the page has requested, and whether they failed to load. */
async function readFontFaces(page: Page): Promise<{ face: string; failed: boolean }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const requested = [...document.fonts].filter(({ status }) => status === 'loaded' || status === 'error')
    return requested.map(({ family, weight, status }) => ({
      face: `${family} ${weight}`,
      failed: status === 'error',
    }))
  })
}

/** Checks that all faces have loaded. They are files of the deck; with a fallback face every line breaks elsewhere. */
function verifyFonts(faces: ReadonlyMap<string, boolean>): PreflightResult {
  const failed = [...faces].flatMap(([face, failed]) => (failed ? [face] : []))
  if (!failed.length && faces.size) return ready('typefaces', `${faces.size} in use, none missing`)
  return failure('typefaces', `not loaded: ${failed.join(', ') || 'any'}`, 'npm ci, then npm run build')
}

/** Opens every slide of a talk but the cover, and runs each demo once. `url`: of the built deck. */
export async function verifyInBrowser(
  browser: Browser,
  url: string,
  slides: readonly string[],
): Promise<PreflightResult[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const problems: string[] = []
  const faces = new Map<string, boolean>()
  let demos = 0
  page.on('pageerror', (error) => problems.push(error.message.split('\n')[0]!))
  for (const slide of slides.slice(1)) {
    const result = await tryDemo(page, url, slide).catch(
      (error: Error) => `${slide}: ${error.message.split('\n')[0]}`,
    )
    if (result !== false) demos++
    if (result) problems.push(result)
    for (const { face, failed } of await readFontFaces(page))
      faces.set(face, failed || (faces.get(face) ?? false))
  }
  await page.close()
  const demoResult = problems.length
    ? failure('demos', problems.join('; '), 'npx playwright test tests/deck for details')
    : ready('demos', `all ${demos} respond`)
  return [verifyFonts(faces), demoResult]
}
