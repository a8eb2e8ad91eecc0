/** A system that writes from right to left: sheets stay as they are drawn, in the digits they are written in. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'
import { openToolPage, goToSlide } from './slide-page'

const SLIDES = ['vectors', 'training-loop', 'tokens', 'scale', 'rag', 'summary']

export async function checkRightToLeft(browser: Browser, url: string, tools: string, report: Report) {
  const page = await openToolPage(browser, tools, { locale: 'ar-EG' })
  for (const place of SLIDES) {
    await goToSlide(page, url, place)
    const found = await page.evaluate(() => {
      window.gate.storeDisplayList('as drawn')
      document.documentElement.dir = 'rtl'
      const digits = /[\u0660-\u0669\u06f0-\u06f9]/.exec(window.gate.visibleText())
      const { now = [], before = [] } = window.gate.diffDisplayList('as drawn') ?? {}
      document.documentElement.dir = 'ltr'
      return [
        ...now.map((line) => `from right to left: ${line}`),
        ...before.map((line) => `as drawn: ${line}`),
        ...(digits ? [`it writes the digit ${digits[0]}`] : []),
      ]
    })
    report.check('a system that writes from right to left', place, found)
  }
  await page.context().close()
}
