/** `npm start -- --remote` with the chat model: the window on the projector computes for the phone that steers the talk. */
import { expect } from 'playwright/test'
import { chatModel } from '../../data/chat-model'
import { findModel } from '../../scripts/model-files/models-folder'
import type { DeckDriver } from '../fixtures/deck-driver'
import { lanAddress, test } from './machines'

test.describe.configure({ mode: 'default', timeout: 600_000 })
test.use({ servesChatModel: true })
test.skip(!lanAddress, 'this machine is in no network')
test.skip(!findModel(chatModel), 'without the chat model: npm run chat-model')

/** Counts the parts of the model's file that a page asks for. */
function countParts({ page }: DeckDriver): () => number {
  let count = 0
  page.on('request', (request) => {
    if (/\/chat-model\/.*part/.test(request.url())) count++
  })
  return () => count
}
const LIVE = /Asked here, now/
const send = ({ page }: DeckDriver) =>
  page
    .getByRole('button', { name: /^(Send|Again)$/ })
    .first()
    .click()

/** Asks on the phone until the reply comes from the model: a window that has just been opened needs a moment to say so. */
const askUntilLive = (phone: DeckDriver) =>
  expect(async () => {
    await phone.goTo('presenter/cover')
    await phone.goTo('presenter/chatbot')
    await send(phone)
    await expect(phone.visibleSlide().getByText(LIVE).first()).toBeVisible({ timeout: 60_000 })
  }).toPass({ timeout: 240_000 })

test('the projector computes what the phone asks, and both show it', async ({
  openMachine,
  openPhone,
  remote,
}) => {
  const openProjector = async () => {
    const projector = await openMachine()
    const fetched = countParts(projector)
    await projector.page.goto(`http://localhost:${remote.port}/`)
    await expect(projector.visibleSlide()).toBeVisible({ timeout: 120_000 })
    return { projector, fetched }
  }
  const { projector, fetched } = await openProjector()
  const phone = await openPhone()
  const fetchedByPhone = countParts(phone)
  await askUntilLive(phone)
  await expect(projector.visibleSlide().getByText(LIVE)).toBeVisible({ timeout: 60_000 })
  expect([fetchedByPhone(), fetched() > 0]).toEqual([0, true])

  await test.step('the projector is closed: recordings answer', async () => {
    await projector.page.close()
    await phone.goTo('presenter/api')
    await send(phone)
    await expect(
      phone
        .visibleSlide()
        .getByText(/[Rr]ecorded/)
        .first(),
    ).toBeVisible({ timeout: 60_000 })
  })
  await test.step('and open again: it computes again', async () => {
    await openProjector()
    await askUntilLive(phone)
    expect(fetchedByPhone()).toBe(0)
  })
})
