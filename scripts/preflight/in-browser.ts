/** What only a browser can tell of the built deck: its typefaces, and whether each demo does something when it is asked. */
import type { Browser, Page } from 'playwright'
import { becomes } from '../browser/becomes'
import { fault, ready, type Finding } from './finding'

/** The slide in view. */
const SHOWN = '.slidev-page:not([style*="none"])'
/** A demo answers within, ms; a worker that never does is given up after 20 s by the slide itself. */
const PATIENCE = 25_000

/** All that a slide shows and what is chosen on it. In words: the compiler names functions by a helper. */
const PICTURE = `(() => {
  const slide = document.querySelector('${SHOWN}')
  const chosen = [...slide.querySelectorAll('input, textarea')].map((e) => (e.type === 'radio' ? e.checked : e.value))
  return slide.innerHTML + chosen
})()`

/** Does what the demo is there for: its first button, else its first other choice, else its ruler or its stepper. */
const PRESS = `(() => {
  const panel = document.querySelector('${SHOWN} .demo-panel')
  const first = (what) => [...panel.querySelectorAll(what)].find((e) => !e.closest('.room-guess') && !e.disabled)
  const control = first('.push-button') ?? first('[type="radio"]:not(:checked)') ?? first('.stepper button:last-child') ?? first('button:not(.undo)')
  if (control) return control.click() ?? true
  const ruler = first('[type="range"]')
  if (!ruler) return false
  ruler.value = ruler.value === ruler.max ? ruler.min : ruler.max
  ruler.dispatchEvent(new Event('input', { bubbles: true }))
  return true
})()`

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
  if (!(await page.evaluate<boolean>(PRESS))) return `${slide} has nothing to press`
  const answers = await becomes(page, `${PICTURE} !== ${JSON.stringify(before)}`, PATIENCE)
  return answers ? undefined : `${slide} does not answer`
}

/** Every demo of these slides, run once; the cover has none. */
async function judgeDemos(page: Page, url: string, slides: readonly string[]): Promise<Finding> {
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(error.message.split('\n')[0]!))
  const results: (string | undefined)[] = []
  for (const slide of slides.slice(1)) {
    const result = await tryDemo(page, url, slide).catch(
      (error: Error) => `${slide}: ${error.message.split('\n')[0]}`,
    )
    if (result !== false) results.push(result)
  }
  const wrong = [...results.filter((r) => r !== undefined), ...thrown]
  if (wrong.length) return fault('demos', wrong.join('; '), 'npm run test:deck tells more')
  return ready('demos', `all ${results.length} answer`)
}

/** The typefaces are the deck's own files; where one does not load, every line breaks elsewhere. */
async function judgeFonts(page: Page): Promise<Finding> {
  const faces = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].map(({ family, weight, status }) => ({ face: `${family} ${weight}`, status }))
  })
  const [loaded, failed] = ['loaded', 'error'].map((state) => faces.filter((f) => f.status === state))
  if (failed!.length || !loaded!.length)
    return fault(
      'typefaces',
      `not loaded: ${failed!.map((f) => f.face).join(', ') || 'any'}`,
      'npm ci, then npm run build',
    )
  return ready('typefaces', `${loaded!.length} in use, none missing`)
}

/** url: of the built deck. */
export async function lookInBrowser(
  browser: Browser,
  url: string,
  slides: readonly string[],
): Promise<Finding[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const demos = await judgeDemos(page, url, slides)
  const fonts = await judgeFonts(page)
  await page.close()
  return [fonts, demos]
}
