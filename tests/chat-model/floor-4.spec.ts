/** The chat model at the work of floor 4, with what was never recorded: it plans for the agent and summarises a ticket. */
import { expect } from 'playwright/test'
import type { DeckDriver } from '../fixtures/deck-driver'
import { test } from './test'

const LOADING_TIMEOUT = { timeout: 60_000 }

async function fetchModel(visitor: DeckDriver): Promise<void> {
  const slide = visitor.visibleSlide()
  await slide.locator('.chat-model-offer > button').click()
  await slide.getByRole('button', { name: 'Fetch it' }).click()
  await expect(slide.locator('.chat-model-offer > button')).toHaveCount(0, LOADING_TIMEOUT)
}

test('it plans for the agent in place of the rules', async ({ visitor }) => {
  await visitor.goTo('agent?clicks=4')
  const slide = visitor.visibleSlide()
  await slide.getByText('model', { exact: true }).click()
  await slide.getByRole('textbox', { name: 'Or type a goal' }).fill('What is 2 plus 2?')
  const run = slide.getByRole('button', { name: 'Run', exact: true })
  await run.click()
  await expect(slide.locator('.agent-end')).toContainText('this was not recorded', LOADING_TIMEOUT)
  await fetchModel(visitor)
  await run.click()
  const end = slide.locator('.agent-end:is(.answer, .declined, .stopped)')
  await expect(end).not.toContainText('this was not recorded', LOADING_TIMEOUT)
  await expect(end).toBeVisible(LOADING_TIMEOUT)
  await expect(slide.getByText('SmolLM2, right on')).toBeVisible()
})

test('it summarises any ticket, and is kept apart from its recordings', async ({ visitor }) => {
  await visitor.goTo('applications?clicks=1')
  const slide = visitor.visibleSlide()
  const ask = slide.getByRole('button', { name: 'Ask SmolLM2' })
  await ask.click()
  await expect(slide.getByText(/SmolLM2, recorded .*, seed 1:/)).toBeVisible(LOADING_TIMEOUT)
  await slide.getByRole('textbox', { name: 'The ticket' }).fill('The lift is broken. Please send somebody.')
  await ask.click()
  await expect(slide.locator('.gist')).toContainText('Nothing was recorded for this', LOADING_TIMEOUT)
  await fetchModel(visitor)
  await ask.click()
  await expect(slide.getByText(/^SmolLM2, seed 2:/)).toBeVisible(LOADING_TIMEOUT)
  await expect(slide.locator('.gist')).not.toContainText('Nothing was recorded', LOADING_TIMEOUT)
})

test('it replies to any prompt, in the room kept free for it', async ({ visitor }) => {
  await visitor.goTo('prompt?clicks=3')
  const slide = visitor.visibleSlide()
  const reply = slide.getByRole('region', { name: 'The reply' })
  await expect(reply).toContainText('“39” in 8 of 10')
  await slide.getByRole('textbox', { name: 'Question' }).fill('Do you sell hats?')
  await expect(reply).toContainText('Not asked yet')
  const ask = slide.getByRole('button', { name: 'Ask SmolLM2' })
  await ask.click()
  await expect(reply).toContainText('Nothing was recorded for this', LOADING_TIMEOUT)
  await fetchModel(visitor)
  await ask.click()
  await expect(slide.getByText(/^Asked here, now: temperature 0.7, seed 9/)).toBeVisible(LOADING_TIMEOUT)
  await expect(reply).not.toContainText('Nothing was recorded')
  await slide.getByRole('button', { name: 'Facts' }).click()
  await expect(reply).toContainText('Not asked yet')
})
