/** Presenter and audience in one browser, on the same slide. */
import type { Browser } from 'playwright'
import { becomes } from '../../scripts/browser/becomes'
import { Stage } from './stage'

type Whose = 'presenter' | 'audience'

export interface TwoWindows {
  presenter: Stage
  audience: Stage
  /** Waits until both show the same; else notes a fault of the audience's. picture: what is compared, in words. */
  agree: (picture: string, when?: string) => Promise<void>
  /** The audience's is closed and another opened where the talk begins; the presenter's is loaded again. */
  openAnew: (whose: Whose) => Promise<void>
  close: () => Promise<void>
}

/** first: run in each page before anything of the deck is. */
export async function twoWindows(
  browser: Browser,
  url: string,
  slide: string,
  first = '',
): Promise<TwoWindows> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  if (first) await context.addInitScript({ content: `{${first}}` })
  const open = async (place: string) => {
    const stage = new Stage(await context.newPage(), url)
    await stage.goTo(place)
    return stage
  }
  const presenter = await open(`presenter/${slide}`)
  const windows = { presenter, audience: await open(slide) }
  // A window behind another runs nothing; it still hears.
  await presenter.page.bringToFront()
  return Object.assign(windows, {
    async agree(picture: string, when = '') {
      const { audience } = windows
      const here = await presenter.page.evaluate<string>(picture)
      if (await becomes(audience.page, `${picture} === ${JSON.stringify(here)}`, 4000)) return
      const there = await audience.page.evaluate<string>(picture)
      audience.faults.push(`${when} the audience sees “${there}”, the presenter “${here}”`.trim())
    },
    async openAnew(whose: Whose) {
      if (whose === 'presenter') await presenter.page.reload()
      else {
        await windows.audience.page.close()
        windows.audience = await open('')
      }
      await presenter.shown().locator('h1').first().waitFor()
      await presenter.page.bringToFront()
    },
    close: () => context.close(),
  })
}
