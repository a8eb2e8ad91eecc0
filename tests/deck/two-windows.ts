/** Presenter and audience in one browser, on the same slide. */
import type { Browser } from 'playwright'
import { becomes } from '../helpers/becomes'
import { Stage } from './stage'

export interface TwoWindows {
  presenter: Stage
  audience: Stage
  /** Waits until both show the same; else notes a fault of the audience's. picture: what is compared, in words. */
  agree: (picture: string, when?: string) => Promise<void>
  close: () => Promise<void>
}

export async function twoWindows(browser: Browser, url: string, slide: string): Promise<TwoWindows> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const open = async (place: string) => {
    const stage = new Stage(await context.newPage(), url)
    await stage.goTo(place)
    return stage
  }
  const presenter = await open(`presenter/${slide}`)
  const audience = await open(slide)
  // A window behind another runs nothing; it still hears.
  await presenter.page.bringToFront()
  return {
    presenter,
    audience,
    async agree(picture, when = '') {
      const here = await presenter.page.evaluate<string>(picture)
      if (await becomes(audience.page, `${picture} === ${JSON.stringify(here)}`, 4000)) return
      const there = await audience.page.evaluate<string>(picture)
      audience.faults.push(`${when} the audience sees “${there}”, the presenter “${here}”`.trim())
    },
    close: () => context.close(),
  }
}
