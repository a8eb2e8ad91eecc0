/** The chat model in two windows: the presenter's computes, the audience's shows. */
import { expect } from 'playwright/test'
import { chatModel } from '../../data/chat-model'
import { openTwoWindows } from '../fixtures/two-windows'
import { test } from './test'

test('the audience sees the presenter’s reply, and fetches nothing', async ({ context, host }) => {
  const { presenter, audience } = await openTwoWindows(context, host.url, 'rag')
  // Beside it the presenter's view has the next one.
  const slide = presenter.visibleSlide().first()
  const offer = slide.locator('.chat-model-offer > button')
  await offer.click()
  await slide.getByRole('button', { name: 'Fetch it' }).click()
  await expect(offer).toHaveCount(0, { timeout: 60_000 })
  const question = 'Is there a lift?'
  await slide.getByRole('textbox').fill(question)
  await slide.getByRole('button', { name: 'Just ask' }).click()
  const reply = slide.locator('.rag-reply').first()
  await expect(reply).toContainText(/SmolLM2 says[^“]*“\w/, { timeout: 60_000 })
  const seen = audience.visibleSlide().locator('.rag-reply').first()
  await expect(async () => expect(await seen.innerText()).toBe(await reply.innerText())).toPass({
    timeout: 60_000,
  })
  await expect(audience.visibleSlide().getByRole('textbox')).toHaveValue(question)
  expect(host.sent).toBe(chatModel.size)
})

test('an audience’s window that is alone fetches and asks for itself', async ({ host, visitor }) => {
  await visitor.goTo('chatbot')
  const slide = visitor.visibleSlide()
  const offer = slide.locator('.chat-model-offer > button')
  await offer.click()
  await slide.getByRole('button', { name: 'Fetch it' }).click()
  await expect(offer).toHaveCount(0, { timeout: 60_000 })
  await slide.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(slide.getByText(/Asked here, now/)).toBeVisible({ timeout: 60_000 })
  expect(host.sent).toBe(chatModel.size)
})
