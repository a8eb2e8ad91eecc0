/** What only a browser can tell of the built deck: its typefaces, and whether each demo does something when it is asked. */
import type { Browser, Page } from 'playwright'
import { becomes } from '../browser/becomes'
import { MAIN, PICTURE, SHOWN, type Main } from '../browser/hands'
import { fault, ready, type Finding } from './finding'

/** A demo answers within, ms; a worker that never does is given up after 20 s by the slide itself. */
const PATIENCE = 25_000

/** Opens a slide after the first at its last click, anew, so that no other is in view; false = there is none of that name. */
async function opens(page: Page, url: string, slide: string): Promise<boolean> {
  await page.goto('about:blank')
  await page.goto(`${url}#/${slide}?clicks=99`)
  const come = page.waitForSelector(`${SHOWN} h1`, { timeout: 10_000 })
  // A name that is not there shows the first slide.
  return come.then(
    async () => !(await page.locator(`${SHOWN}.slidev-page-1`).count()),
    () => false,
  )
}

/** The slide's picture once nothing moves by itself and what is fetched for it has come. */
async function atRest(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle')
  for (let before = ''; ;) {
    const now = await page.evaluate<string>(PICTURE)
    if (now === before) return now
    before = now
    await page.waitForTimeout(300)
  }
}

/** What is wrong with a slide's demo; undefined = it answers; false = the slide has none. */
async function tryDemo(page: Page, url: string, slide: string): Promise<string | undefined | false> {
  if (!(await opens(page, url, slide))) return `${slide} does not come`
  if (!(await page.locator(`${SHOWN} .demo-panel`).count())) return false
  const before = await atRest(page)
  const main = await page.evaluate<Main | null>(MAIN)
  if (!main) return `${slide} has nothing to press`
  await page.mouse.click(main.x, main.y)
  const answers = await becomes(page, `${PICTURE} !== ${JSON.stringify(before)}`, PATIENCE)
  return answers ? undefined : `${slide} does not answer`
}

/** The faces of the slide in view that are in use, and those that did not come. */
async function facesOf(page: Page): Promise<{ face: string; failed: boolean }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const asked = [...document.fonts].filter(({ status }) => status === 'loaded' || status === 'error')
    return asked.map(({ family, weight, status }) => ({
      face: `${family} ${weight}`,
      failed: status === 'error',
    }))
  })
}

/** The typefaces are the deck's own files; where one does not load, every line breaks elsewhere. */
function judgeFonts(faces: ReadonlyMap<string, boolean>): Finding {
  const failed = [...faces].flatMap(([face, failed]) => (failed ? [face] : []))
  if (!failed.length && faces.size) return ready('typefaces', `${faces.size} in use, none missing`)
  return fault('typefaces', `not loaded: ${failed.join(', ') || 'any'}`, 'npm ci, then npm run build')
}

/** Every slide of a talk opened, and every demo run once; the cover has none. url: of the built deck. */
export async function lookInBrowser(
  browser: Browser,
  url: string,
  slides: readonly string[],
): Promise<Finding[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const wrong: string[] = []
  const faces = new Map<string, boolean>()
  let demos = 0
  page.on('pageerror', (error) => wrong.push(error.message.split('\n')[0]!))
  for (const slide of slides.slice(1)) {
    const result = await tryDemo(page, url, slide).catch(
      (error: Error) => `${slide}: ${error.message.split('\n')[0]}`,
    )
    if (result !== false) demos++
    if (result) wrong.push(result)
    for (const { face, failed } of await facesOf(page)) faces.set(face, failed || (faces.get(face) ?? false))
  }
  await page.close()
  const running = wrong.length
    ? fault('demos', wrong.join('; '), 'npm run test:deck tells more')
    : ready('demos', `all ${demos} answer`)
  return [judgeFonts(faces), running]
}
