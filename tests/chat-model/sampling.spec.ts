/** Replies of the chat model by temperature and seed, and how they are cleared. */
import { expect } from 'playwright/test'
import { openTwoWindows } from '../fixtures/two-windows'
import { test } from './test'

const LOADING_TIMEOUT = { timeout: 60_000 }

test('another seed gives another reply, the same seed the same, in both windows; Escape clears both', async ({
  context,
  host,
}) => {
  const { presenter, audience } = await openTwoWindows(context, host.url, 'chatbot')
  // Beside it the presenter's view has the next one.
  const slide = presenter.visibleSlide().first()
  const seen = audience.visibleSlide().first()
  const [exact, seenExact] = [slide, seen].map((window) => window.getByRole('radio', { name: 'Exact' }))
  await expect(exact!).toBeDisabled()
  await slide.locator('.chat-model-offer > button').click()
  await slide.getByRole('button', { name: 'Fetch it' }).click()
  await expect(slide.locator('.chat-model-offer > button')).toHaveCount(0, LOADING_TIMEOUT)
  await expect(seenExact!).toBeEnabled()

  /** Asks, and returns the reply that ends in this note. */
  async function ask(button: string, note: string): Promise<string> {
    await slide.getByRole('button', { name: button, exact: true }).click()
    await expect(slide.getByText(note)).toBeVisible(LOADING_TIMEOUT)
    await expect(slide.getByRole('button', { name: 'Again', exact: true })).toBeVisible(LOADING_TIMEOUT)
    const reply = await slide.locator('.chat-reply').innerText()
    await expect(seen.locator('.chat-reply')).toHaveText(reply)
    await expect(seen.getByText(note)).toBeVisible()
    return reply
  }
  const first = await ask('Send', 'temperature 0.7, seed 1.')
  const second = await ask('Again', 'temperature 0.7, seed 2.')
  expect(second).not.toBe(first)
  const seed = slide.getByRole('spinbutton', { name: 'Seed' })
  await expect(seed).toHaveValue('3')
  await seed.fill('1')
  await seed.press('Enter')
  await expect(seen.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('1')
  expect(await ask('Again', 'temperature 0.7, seed 1.')).toBe(first)

  await slide.locator('label', { hasText: 'Exact' }).click()
  await expect(seenExact!).toBeChecked()
  const likeliest = await ask('Send', 'Asked here, now: exact.')
  expect(await ask('Again', 'Asked here, now: exact.')).toBe(likeliest)

  await presenter.page.keyboard.press('Escape')
  for (const window of [slide, seen]) {
    await expect(window.locator('.chat-reply')).toHaveText('')
    await expect(window.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  }
})

test('a history that does not fit is dropped, which is said and announced', async ({ visitor }) => {
  await visitor.goTo('chatbot?clicks=2')
  const slide = visitor.visibleSlide()
  const sentence = 'The older half no longer fits: dropped, and the remaining is read again.'
  await slide.getByRole('textbox', { name: 'Another name' }).fill('x'.repeat(2000))
  await expect(slide.locator('p:not(.sr-only)', { hasText: sentence })).toBeVisible()
  await slide.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(slide.locator('[aria-live]', { hasText: sentence })).toContainText('Reply: “', {
    timeout: 20_000,
  })
})
