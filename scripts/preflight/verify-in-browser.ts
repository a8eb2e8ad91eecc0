/** What only a browser can tell of the built deck: its typefaces, and whether each demo does something when it is asked. */
import type { Browser, Page } from 'playwright'
import { waitForExpression } from '../browser/wait-for-expression'
import { MAIN_CONTROL, SLIDE_SNAPSHOT, VISIBLE_SLIDE, type MainControl } from '../browser/controls'
import { failure, ready, type PreflightResult } from './preflight-result'

/** A demo answers within, ms; a worker that never does is given up after 20 s by the slide itself. */
const DEMO_TIMEOUT_MS = 25_000

/** Opens a slide after the first at its last click, anew, so that no other is in view; false = there is none of that name. */
async function openSlide(page: Page, url: string, slide: string): Promise<boolean> {
  await page.goto('about:blank')
  await page.goto(`${url}#/${slide}?clicks=99`)
  const appeared = page.waitForSelector(`${VISIBLE_SLIDE} h1`, { timeout: 10_000 })
  // A name that is not there shows the first slide.
  return appeared.then(
    async () => !(await page.locator(`${VISIBLE_SLIDE}.slidev-page-1`).count()),
    () => false,
  )
}

/** The slide's picture once nothing moves by itself and what is fetched for it has come. */
async function waitForStableSnapshot(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle')
  for (let before = ''; ;) {
    const now = await page.evaluate<string>(SLIDE_SNAPSHOT)
    if (now === before) return now
    before = now
    await page.waitForTimeout(300)
  }
}

/** What is wrong with a slide's demo; undefined = it answers; false = the slide has none. */
async function tryDemo(page: Page, url: string, slide: string): Promise<string | undefined | false> {
  if (!(await openSlide(page, url, slide))) return `${slide} does not come`
  if (!(await page.locator(`${VISIBLE_SLIDE} .demo-panel`).count())) return false
  const before = await waitForStableSnapshot(page)
  const main = await page.evaluate<MainControl | null>(MAIN_CONTROL)
  if (!main) return `${slide} has nothing to press`
  await page.mouse.click(main.x, main.y)
  const responds = await waitForExpression(
    page,
    `${SLIDE_SNAPSHOT} !== ${JSON.stringify(before)}`,
    DEMO_TIMEOUT_MS,
  )
  return responds ? undefined : `${slide} does not answer`
}

/** The faces of the slide in view that are in use, and those that did not come. */
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

/** The typefaces are the deck's own files; where one does not load, every line breaks elsewhere. */
function verifyFonts(faces: ReadonlyMap<string, boolean>): PreflightResult {
  const failed = [...faces].flatMap(([face, failed]) => (failed ? [face] : []))
  if (!failed.length && faces.size) return ready('typefaces', `${faces.size} in use, none missing`)
  return failure('typefaces', `not loaded: ${failed.join(', ') || 'any'}`, 'npm ci, then npm run build')
}

/** Every slide of a talk opened, and every demo run once; the cover has none. url: of the built deck. */
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
    ? failure('demos', problems.join('; '), 'npm run test:deck tells more')
    : ready('demos', `all ${demos} answer`)
  return [verifyFonts(faces), demoResult]
}
