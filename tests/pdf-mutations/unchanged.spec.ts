/** Without mutations there is no message. */
import { expectNone } from '../fixtures/expect-none'
import { test } from '../pdf/test'
import { checkHandoutPdf, checkRenderedDeck, checkSlidesPdf } from './check-all'
import { checkScreenHandout } from './check-screen-handout'

test('no message about the slides’ PDF and the built deck', async ({ slidesPdf, renderedDeck }) => {
  expectNone(await checkRenderedDeck(renderedDeck), 'the built deck')
  expectNone(await checkSlidesPdf(slidesPdf, renderedDeck), 'the slides’ PDF')
})

test('no message about the handout’s PDF', async ({ handoutPdf, slidesPdf }) => {
  expectNone(await checkHandoutPdf(handoutPdf, slidesPdf), 'the handout’s PDF')
})

test('no message about the handout on a screen', async ({ browser, site }) => {
  expectNone(await checkScreenHandout(browser, site.url), 'the handout on a screen')
})
