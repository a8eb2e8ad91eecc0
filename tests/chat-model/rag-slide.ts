/** The retrieval slide as a visitor uses it: the chat model is fetched from its panel, and asked. */
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import type { DeckDriver } from '../fixtures/deck-driver'

export const SLIDE = 'rag'
/** A question without a recorded reply. */
export const UNRECORDED = 'Is there a lift?'

/** The button in the panel's head, and what its menu offers. */
export const offerOf = (visitor: DeckDriver) => visitor.visibleSlide().locator('.chat-model-offer > button')
export const menuButton = (visitor: DeckDriver, name: string) =>
  visitor.visibleSlide().locator('.chat-model-offer .menu').getByRole('button', { name })

export async function fetchIt(visitor: DeckDriver, keep = false): Promise<void> {
  await offerOf(visitor).click()
  if (keep) await visitor.visibleSlide().getByLabel('Keep it here').check()
  await menuButton(visitor, 'Fetch it').click()
}
/** Waits until it is loaded: then there is nothing to offer, or something to remove. */
export const waitUntilLoaded = (visitor: DeckDriver, isKept = false) =>
  isKept
    ? expect(offerOf(visitor)).toHaveText('Kept here', { timeout: 60_000 })
    : expect(offerOf(visitor)).toHaveCount(0, { timeout: 60_000 })

/** Files kept: the model's five parts, and the encoder. */
export const countKept = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('chat-model')).keys()).length)

/** Asks without looking it up. */
export async function ask(visitor: DeckDriver): Promise<void> {
  await visitor.visibleSlide().getByRole('button', { name: 'Just ask' }).click()
}
export const reply = (visitor: DeckDriver) => visitor.visibleSlide().locator('.rag-reply').first()
/** Asks what was never recorded, and waits for the reply. */
export async function expectLiveReply(visitor: DeckDriver): Promise<void> {
  await visitor.visibleSlide().getByRole('textbox').fill(UNRECORDED)
  await ask(visitor)
  await expect(reply(visitor)).toContainText(/SmolLM2 says[^“]*“\w/, { timeout: 60_000 })
}
