/** Mutations of the built deck: its links and QR codes, its handout page and its demos. */
import { ControlTester } from '../fixtures/control-tester'
import { DeckDriver } from '../fixtures/deck-driver'
import { formatMessages } from '../pdf/rule-problems'
import { RenderedDeck } from '../pdf/rendered-slides'
import { test } from '../pdf/test'
import { PDF_ADDRESS } from '../setup/exported-pdfs'
import { checkRenderedDeck } from './check-all'
import { checkScreenHandout } from './check-screen-handout'
import { expectDetected } from './expect-detected'
import { deckMutations, demoMutations, screenHandoutMutations, type PageMutation } from './pdf-mutations'

const joinScripts = (mutations: readonly PageMutation[]) => mutations.map(({ script }) => script).join('\n;')

test('mutated links and QR codes of the built deck are told', async ({ browser, site }) => {
  const deck = await RenderedDeck.open(browser, site.url, PDF_ADDRESS, joinScripts(deckMutations))
  await expectDetected(deckMutations, await checkRenderedDeck(deck))
  await deck.close()
})

test('mutations of the handout on a screen are told', async ({ browser, site }) => {
  const messages = await checkScreenHandout(browser, site.url, joinScripts(screenHandoutMutations))
  await expectDetected(screenHandoutMutations, messages)
})

for (const mutation of demoMutations)
  test(`${mutation.name} is told: ${mutation.slide}`, async ({ page, site }) => {
    await page.addInitScript({ content: mutation.script })
    const driver = new DeckDriver(page, site.url)
    await new ControlTester(driver).testSlide(mutation.slide)
    const results = [{ rule: 'controls', problems: driver.takeProblems() }]
    await expectDetected([mutation], formatMessages(mutation.slide, results))
  })
