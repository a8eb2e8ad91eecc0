/** Every slide at every click, by the rules of the gate: forwards and back, dark, with motion, as the presenter sees it. */
import {
  leaveSlide,
  reportLeaks,
  walkBackwards,
  lastClickText,
  walkForwards,
  revisitLastClick,
  joinTexts,
  isDifferentText,
  compareEnteredText,
} from '../../packages/slidev-gate/visit/walk'
import { openInPresenterView, runThroughSlide } from '../../packages/slidev-gate/visit/run-through'
import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { missingFigures } from '../helpers/missing-figures'
import { readSlides, slideLabel } from '../helpers/read-slides'
import { test } from './passes'
import { missingParagraphs, readNotes } from './presenter-notes'

/** The texts at the last click of the slides that this worker has walked forwards, by name. */
const lastClickTexts = new Map<string, string>()

for (const { no, name, ...slide } of readSlides())
  test.describe(slideLabel({ no, name, ...slide }), () => {
    // In one worker: light and dark share the results of axe.
    test.describe.configure({ mode: 'default' })

    test('forwards and back, light', async ({ passes }) => {
      const pass = await passes.pass({ mode: 'light', motion: 'reduce' })
      const snapshot = await walkForwards(pass, passes.slide(no))
      const { contentByClick } = snapshot
      if (contentByClick.length) await revisitLastClick(pass, snapshot)
      await leaveSlide(pass, passes.slide(no), passes.session.deck.slides)
      await passes.expectNoFindings()
      const mounted = pass.deckPage.page.locator('#slide-content [data-slidev-no]')
      expect(await mounted.count(), 'slides in the page: one that was left, this one, the next').toBeLessThan(
        4,
      )
      const texts = contentByClick.map((content) => joinTexts(content.texts))
      expectNone(missingFigures(name, texts.join(' ')), 'figures')
      lastClickTexts.set(name, texts.at(-1) ?? '')
    })

    test('backwards, dark', async ({ passes }) => {
      const pass = await passes.pass({ mode: 'dark', motion: 'reduce' })
      const text = lastClickText(await walkBackwards(pass, passes.slide(no)))
      if (text !== undefined && isDifferentText(text, lastClickTexts.get(name) ?? ''))
        await compareEnteredText(pass, passes.slide(no), text)
      await passes.expectNoFindings()
    })

    test('by PageDown, with motion', async ({ passes }) => {
      const pass = await passes.pass({ mode: 'light', motion: 'no-preference' })
      const hasLeft = await runThroughSlide(pass, passes.slide(no), passes.session.deck.slides[no])
      if (hasLeft) await reportLeaks(pass, [passes.slide(no)])
      else await leaveSlide(pass, passes.slide(no), passes.session.deck.slides)
      await passes.expectNoFindings()
    })

    test('in the presenter view', async ({ passes }) => {
      const pass = await passes.pass({ mode: 'light', motion: 'reduce' }, 'presenter')
      await openInPresenterView(pass, passes.slide(no))
      await passes.expectNoFindings()
      const displayed = await readNotes(pass.deckPage.page)
      expectNone(missingParagraphs(slide.slotSlide.note, displayed), 'paragraphs of its notes')
    })
  })
