/** The chat model on a hosted deck: offered, fetched, kept and removed; and what goes wrong on the way. */
import { expect } from 'playwright/test'
import { chatModel } from '../../data/chat-model'
import {
  SLIDE,
  UNRECORDED,
  offerOf,
  menuButton,
  fetchIt,
  waitUntilLoaded,
  countKept,
  ask,
  reply,
  expectLiveReply,
} from './rag-slide'
import { test } from './test'

test.beforeEach(({ visitor }) => visitor.goTo(SLIDE))

test('nothing of it is fetched before somebody presses, and the recording answers', async ({
  visitor,
  host,
}) => {
  await expect(offerOf(visitor)).toHaveText('Ask it yourself')
  await ask(visitor)
  await expect(reply(visitor)).toContainText('“')
  await visitor.visibleSlide().getByRole('textbox').fill(UNRECORDED)
  await ask(visitor)
  await expect(reply(visitor)).toContainText('Nothing was recorded for this')
  expect(host.sent).toBe(0)
})

test('it is fetched once for all slides, and answers', async ({ visitor, host }) => {
  await fetchIt(visitor)
  await waitUntilLoaded(visitor)
  await expectLiveReply(visitor)
  expect(host.sent).toBe(chatModel.size)
})

test('a break is told, and it goes on from there', async ({ visitor, host }) => {
  host.breaksAfter = 30e6
  await fetchIt(visitor)
  await expect(offerOf(visitor)).toHaveText('Interrupted', { timeout: 30_000 })
  host.breaksAfter = Infinity
  await menuButton(visitor, 'Go on').click()
  await waitUntilLoaded(visitor)
  // What was under way when it broke is sent again: less than a part.
  expect(host.sent - chatModel.size).toBeLessThan(chatModel.size / 5)
})

test('asked while the connection is broken, it says so, and answers once it is back', async ({
  visitor,
  host,
}) => {
  host.breaksAfter = 30e6
  await fetchIt(visitor)
  await expect(offerOf(visitor)).toHaveText('Interrupted', { timeout: 30_000 })
  await visitor.page.keyboard.press('Escape')
  await visitor.visibleSlide().getByRole('textbox').fill(UNRECORDED)
  await ask(visitor)
  await expect(reply(visitor)).toContainText('The connection broke. Nothing was recorded for this.', {
    timeout: 30_000,
  })
  await expect(offerOf(visitor)).toHaveText('Interrupted')
  host.breaksAfter = Infinity
  await ask(visitor)
  await expect(reply(visitor)).toContainText(/SmolLM2 says[^“]*“\w/, { timeout: 60_000 })
})

test('kept, it needs no network after a reload, until it is removed', async ({ visitor, host }) => {
  await fetchIt(visitor, true)
  await waitUntilLoaded(visitor, true)
  await expect.poll(() => countKept(visitor.page)).toBe(6)
  host.sent = 0
  host.breaksAfter = 0
  await visitor.page.reload()
  await expect(offerOf(visitor)).toHaveText('Kept here')
  await expectLiveReply(visitor)
  expect(host.sent).toBe(0)
  await offerOf(visitor).click()
  await menuButton(visitor, 'Remove it').click()
  await expect.poll(() => visitor.page.evaluate(() => caches.has('chat-model'))).toBe(false)
})

test('closed in the middle, it goes on with the parts that were kept', async ({ visitor, host }) => {
  host.breaksAfter = 50e6
  await fetchIt(visitor, true)
  await expect(offerOf(visitor)).toHaveText('Interrupted', { timeout: 30_000 })
  await visitor.page.reload()
  Object.assign(host, { sent: 0, breaksAfter: Infinity })
  await fetchIt(visitor, true)
  await waitUntilLoaded(visitor, true)
  // Two of five parts were kept.
  expect(host.sent).toBeLessThan(0.65 * chatModel.size)
})

test('a damaged file is told, and the recording answers', async ({ visitor, host }) => {
  host.isDamaged = true
  await fetchIt(visitor)
  await expect(offerOf(visitor)).toHaveText('Recordings only', { timeout: 60_000 })
  await expect(visitor.visibleSlide().locator('.chat-model-offer .menu')).toContainText(
    'part 1 of 5 is damaged',
  )
  await visitor.page.keyboard.press('Escape')
  await ask(visitor)
  await expect(reply(visitor)).toContainText('“')
})

test('stopped, it can be fetched again', async ({ visitor, host }) => {
  host.breaksAfter = 10e6
  await fetchIt(visitor)
  await menuButton(visitor, 'Stop').click()
  await expect(offerOf(visitor)).toHaveText('Ask it yourself')
  host.breaksAfter = Infinity
  await menuButton(visitor, 'Fetch it').click()
  await waitUntilLoaded(visitor)
})
