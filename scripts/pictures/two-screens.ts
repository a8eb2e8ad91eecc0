import type { Browser, Page } from 'playwright'
import { VISIBLE_SLIDE } from '../browser/controls'
import { retryOnReload } from '../browser/retry-on-reload'
import { waitForExpression } from '../browser/wait-for-expression'
import { DRAW_TIMEOUT_MS, waitUntilSettled } from '../browser/wait-until-settled'
import { openPage, parseTarget } from './slide-screenshots'

/** The slide whose demo is operated, and its slider, which moves four steps up. */
const DEMO_SLIDE = 'next-token@2'
const SLIDER = `${VISIBLE_SLIDE} .demo-panel input[type="range"]`

const pageHtml = (wall: string, laptop: string) => `
  <style>
    @font-face { font-family: Barlow; font-weight: 600; src: url(fonts/barlow-semi-condensed-latin-600-normal.woff2) }
    body { margin: 0; width: 1280px; background: #f7f3e9; color: #1d2a3a; font: 600 26px/1.25 Barlow }
    main { display: grid; grid-template-columns: 640px 504px; justify-content: space-between; align-items: end; padding: 36px 40px }
    figure { margin: 0 }
    figcaption { margin-top: 22px }
    small { display: block; font-size: 21px; opacity: 0.8 }
    img { display: block; width: 100% }
    .wall { border: 3px solid; border-top-width: 12px }
    .laptop { border: 3px solid; border-bottom-width: 9px; border-radius: 10px 10px 0 0; overflow: hidden; padding: 8px 8px 6px; background: #1d2a3a }
    .base { height: 14px; margin: 0 -20px; border-radius: 0 0 14px 14px; background: #1d2a3a }
  </style>
  <main>
    <figure>
      <div class="wall"><img src="${wall}" /></div>
      <figcaption>On the projector: the audience’s window<small>full screen with f; nobody touches it</small></figcaption>
    </figure>
    <figure>
      <div class="laptop"><img src="${laptop}" /></div><div class="base"></div>
      <figcaption>In front of you: the presenter’s window<small>clicker, notes, clock, and every demo</small></figcaption>
    </figure>
  </main>`

/** Opens both windows, moves the slider in the presenter's, and takes screenshots of both as data URLs. */
async function takeBoth(presenter: Page, audience: Page, address: (path: string) => string) {
  await presenter.goto(address('presenter/'))
  await presenter.waitForSelector(SLIDER)
  await audience.goto(address(''))
  await audience.waitForSelector(SLIDER)
  await presenter.bringToFront()
  const slider = presenter.locator(SLIDER).first()
  await slider.focus()
  for (let press = 0; press < 4; press++) await presenter.keyboard.press('ArrowUp')
  await presenter.keyboard.press('Escape')
  const follows = `document.querySelector('${SLIDER}').value === '${await slider.inputValue()}'`
  if (!(await waitForExpression(audience, follows, DRAW_TIMEOUT_MS)))
    throw new Error('The audience’s window does not follow the slider of the presenter’s.')
  const screenshots: string[] = []
  for (const page of [audience, presenter]) {
    await page.bringToFront()
    await waitUntilSettled(page)
    screenshots.push(`data:image/png;base64,${(await page.screenshot()).toString('base64')}`)
  }
  return screenshots
}

/** Draws the README's picture: screenshots of the audience's and the presenter's window on a projector and a laptop, as PNG. */
export async function renderTwoScreens(
  browser: Browser,
  url: string,
  names: readonly string[],
): Promise<Buffer> {
  const { slide, clicks } = parseTarget(DEMO_SLIDE, names)
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(DRAW_TIMEOUT_MS)
  const presenter = await context.newPage()
  const audience = await context.newPage()
  const address = (path: string) => `${url}#/${path}${slide}?clicks=${clicks}`
  const screenshots = await retryOnReload(audience, () =>
    retryOnReload(presenter, () => takeBoth(presenter, audience, address)),
  )
  await context.close()

  const page = await openPage(browser, 'light', 1280, 720)
  await page.route('**/two-screens', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: pageHtml(screenshots[0]!, screenshots[1]!),
    }),
  )
  await page.goto(`${url}two-screens`)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode()))
  })
  return page.locator('main').screenshot()
}
