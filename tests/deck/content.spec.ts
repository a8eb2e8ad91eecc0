/** Content of the whole deck: what has to be on some slide, and what all slides together must not have. */
import { checkOverview } from '../../packages/slidev-gate/visit/overview'
import { enterSlide, PAST_LAST_CLICK } from '../../packages/slidev-gate/visit/walk'
import { readOptions } from '../../packages/slidev-gate/visit/take-snapshot'
import { expectNone } from '../fixtures/expect-none'
import { readSlides, slideLabel } from '../helpers/read-slides'
import { findMissingContent, legibleText, requiredContent } from '../helpers/required-content'
import { test } from './passes'

test('required content is legible on some slide at its last click', async ({ passes }) => {
  const { deckPage, settings } = await passes.pass({ mode: 'light', motion: 'reduce' })
  const slides = readSlides()
  const texts: string[] = []
  for (const { no } of slides) {
    await enterSlide(deckPage, no, PAST_LAST_CLICK)
    const problem = await deckPage.page.evaluate((n) => window.gate.waitUntilSettled(n, 'last'), no)
    expectNone(problem ? [problem] : [], `slide ${no} settles`)
    const content = await deckPage.page.evaluate(
      (options) => window.gate.readSlide(options),
      readOptions(settings),
    )
    texts.push(
      legibleText(content.texts.map(({ words, smallPrintKind }) => ({ words, small: smallPrintKind >= 0 }))),
    )
  }
  const missing = findMissingContent(texts)
  for (const item of requiredContent) {
    const found = missing.find((m) => m.item === item)
    const nearest = found && found.lacks.length < item.phrases.length ? slides[found.nearest] : undefined
    const nearestNote = nearest ? ` (the nearest slide is ${slideLabel(nearest)})` : ''
    expectNone(
      found ? found.lacks.map((phrase) => `not on any slide: “${phrase}”${nearestNote}`) : [],
      item.topic,
    )
  }
})

test('ids are unique in the overview, which has all slides on one page', async ({ passes }) => {
  await checkOverview(await passes.pass({ mode: 'light', motion: 'reduce' }, 'overview'), passes.session)
  await passes.expectNoFindings()
})
