/** A system that writes from right to left: slides keep their layout and their digits. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { openToolPage, goToSlide } from './slide-page'

const SLIDES = ['vectors', 'training-loop', 'tokens', 'scale', 'rag', 'summary']

/** Compares slides in both directions, in the locale ar-EG. `tools`: the page script of the gate. */
export async function checkRightToLeft(browser: Browser, url: string, tools: string, report: Report) {
  const page = await openToolPage(browser, tools, { locale: 'ar-EG' })
  for (const slide of SLIDES) {
    await goToSlide(page, url, slide)
    const problems = await page.evaluate(() => {
      window.gate.storeDisplayList('left to right')
      document.documentElement.dir = 'rtl'
      const digits = /[\u0660-\u0669\u06f0-\u06f9]/.exec(window.gate.visibleText())
      const { now = [], before = [] } = window.gate.diffDisplayList('left to right') ?? {}
      document.documentElement.dir = 'ltr'
      return [
        ...now.map((line) => `only from right to left: ${line}`),
        ...before.map((line) => `only from left to right: ${line}`),
        ...(digits ? [`it has the digit ${digits[0]}`] : []),
      ]
    })
    report.check('right to left', slide, problems)
  }
  await page.context().close()
}
