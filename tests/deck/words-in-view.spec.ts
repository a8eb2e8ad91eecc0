/** Few words in view: counted on every slide of the talk at its last click, where most is shown. */
import { expect } from 'playwright/test'
import { median } from '../../bench/statistics'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { waitUntilSettled } from '../../scripts/browser/wait-until-settled'
import { test } from '../fixtures/test'
import { countWords } from '../helpers/count-words'
import { readSlides } from '../helpers/read-slides'

const MAX_MEDIAN = 45
const MAX_WORDS = 90

const talk = readSlides().filter((slide) => slide.frontmatter.section !== 'Appendix')

test(`a slide has at most ${MAX_MEDIAN} words in view in the median, and none over ${MAX_WORDS}`, async ({
  deck,
}) => {
  test.slow()
  const counts: Record<string, number> = {}
  for (const { name, clickMarkers } of talk)
    await test.step(name, async () => {
      await deck.goTo(`${name}?clicks=${clickMarkers}`)
      await waitUntilSettled(deck.page)
      counts[name] = await deck.page.evaluate(countWords, VISIBLE_SLIDE)
      expect.soft(counts[name], `${name}: words at its last click`).toBeLessThanOrEqual(MAX_WORDS)
    })
  await test
    .info()
    .attach('words in view', { body: JSON.stringify(counts, null, 2), contentType: 'application/json' })
  expect(median(Object.values(counts)), 'median of the talk').toBeLessThanOrEqual(MAX_MEDIAN)
})
