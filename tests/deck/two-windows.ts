/** Presenter and audience in one browser, on the same slide. */
import type { Browser } from 'playwright'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { DeckDriver } from './deck-driver'

type WindowRole = 'presenter' | 'audience'

export interface TwoWindows {
  presenter: DeckDriver
  audience: DeckDriver
  /** Waits until both show the same; else notes a fault of the audience's. picture: what is compared, in words. */
  expectSame: (picture: string, when?: string) => Promise<void>
  /** The audience's is closed and another opened where the talk begins; the presenter's is loaded again. */
  reopen: (whose: WindowRole) => Promise<void>
  close: () => Promise<void>
}

/** first: run in each page before anything of the deck is. */
export async function openTwoWindows(
  browser: Browser,
  url: string,
  slide: string,
  initScript = '',
): Promise<TwoWindows> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  if (initScript) await context.addInitScript({ content: `{${initScript}}` })
  const open = async (place: string) => {
    const driver = new DeckDriver(await context.newPage(), url)
    await driver.goTo(place)
    return driver
  }
  const presenter = await open(`presenter/${slide}`)
  const windows = { presenter, audience: await open(slide) }
  // A window behind another runs nothing; it still hears.
  await presenter.page.bringToFront()
  return Object.assign(windows, {
    async expectSame(expression: string, when = '') {
      const { audience } = windows
      const here = await presenter.page.evaluate<string>(expression)
      if (await waitForExpression(audience.page, `${expression} === ${JSON.stringify(here)}`, 4000)) return
      const there = await audience.page.evaluate<string>(expression)
      audience.problems.push(`${when} the audience sees “${there}”, the presenter “${here}”`.trim())
    },
    async reopen(whose: WindowRole) {
      if (whose === 'presenter') await presenter.page.reload()
      else {
        await windows.audience.page.close()
        windows.audience = await open('')
      }
      await presenter.visibleSlide().locator('h1').first().waitFor()
      await presenter.page.bringToFront()
    },
    close: () => context.close(),
  })
}
