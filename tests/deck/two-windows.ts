/** Opens the presenter's and the audience's window in one browser. */
import type { Browser } from 'playwright'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { DeckDriver } from './deck-driver'

type WindowRole = 'presenter' | 'audience'

export interface TwoWindows {
  presenter: DeckDriver
  audience: DeckDriver
  /** Waits until a JavaScript expression has the same value in both; else records a problem of the audience's window. */
  expectSame: (expression: string, when?: string) => Promise<void>
  /** Closes the audience's window and opens one at the start of the talk, or reloads the presenter's. */
  reopen: (role: WindowRole) => Promise<void>
  close: () => Promise<void>
}

/** Opens both windows on a slide. `initScript` runs in each before the deck. */
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
  const open = async (route: string) => {
    const driver = new DeckDriver(await context.newPage(), url)
    await driver.goTo(route)
    return driver
  }
  const presenter = await open(`presenter/${slide}`)
  const windows = { presenter, audience: await open(slide) }
  // A background window does not run animations, but receives messages.
  await presenter.page.bringToFront()
  return Object.assign(windows, {
    async expectSame(expression: string, when = '') {
      const { audience } = windows
      const expected = await presenter.page.evaluate<string>(expression)
      if (await waitForExpression(audience.page, `${expression} === ${JSON.stringify(expected)}`, 4000))
        return
      const actual = await audience.page.evaluate<string>(expression)
      audience.problems.push(`${when} the audience sees “${actual}”, the presenter “${expected}”`.trim())
    },
    async reopen(role: WindowRole) {
      if (role === 'presenter') await presenter.page.reload()
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
