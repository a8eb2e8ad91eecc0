/** `test` with the tools of the gate in its page. */
import { expect } from 'playwright/test'
import { gatePageScript } from '../../packages/slidev-gate/visit/page-scripts'
import { test as base } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'

/** How long a slide may take to settle, ms: a busy machine is no fault. */
const SETTLE_TIMEOUT_MS = 60_000

interface SlideFixtures {
  /** Goes to a slide at its last click and waits until it has settled. */
  goToSlide: (name: string) => Promise<void>
}

export const test = base.extend<SlideFixtures, { gateScript: string }>({
  gateScript: [({}, use) => use(gatePageScript()), { scope: 'worker' }],
  goToSlide: async ({ page, site, gateScript }, use) => {
    await page.addInitScript({ content: gateScript })
    const slides = readSlides()
    await use(async (name) => {
      const { no } = slides.find((slide) => slide.name === name)!
      await page.goto(`${site.url}#/${name}?clicks=99`)
      await page.waitForFunction(() => document.querySelector('.slidev-page h1'))
      const problem = await page.evaluate(
        ([slide, timeout]) => window.gate.waitUntilSettled(slide, 'last', timeout),
        [no, SETTLE_TIMEOUT_MS] as const,
      )
      expect(problem, `slide ${name} settles`).toBe('')
    })
  },
})
