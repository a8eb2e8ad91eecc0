/** A system that writes from right to left: slides keep their layout and their digits. */
import { expectNone } from '../fixtures/expect-none'
import { test } from './test'

const SLIDES = ['vectors', 'training-loop', 'tokens', 'scale', 'rag', 'summary']

test.use({ locale: 'ar-EG' })

test('slides are the same from right to left', async ({ page, goToSlide }) => {
  for (const slide of SLIDES)
    await test.step(slide, async () => {
      await goToSlide(slide)
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
      expectNone(problems, `${slide} from right to left`)
    })
})
