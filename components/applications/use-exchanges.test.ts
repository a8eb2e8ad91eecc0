// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { mountInWindow, setSlideActive } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { helpDeskRun } from '../../data/help-desk-run'
import { emptyExchange, type Exchange } from './exchange'
import { stubNoModels } from './stub-no-models.test-helper'
import { useExchanges } from './use-exchanges'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

// The bundled model cannot run: there is no worker, and its files cannot be loaded.
stubNoModels()

/** Reduced motion: no delay between events. */
const skipDelays = () => vi.stubGlobal('matchMedia', () => ({ matches: true }))

const mountExchanges = (whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () => useExchanges(() => emptyExchange))
const replyText = ({ tape }: Exchange) =>
  tape.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('')
const requestCount = ({ tape }: Exchange) => tape.filter(({ kind }) => kind === 'sent').length
const FULL_REPLY = 'Order A17 left us on Monday. It is on its way.'

it('plays the recorded reply where the model is not there, and says so', async () => {
  skipDelays()
  const desk = mountExchanges()
  desk.toggle('sent')
  expect(desk.running.value).toBe('sent')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect(replyText(desk.frame.value)).toBe(helpDeskRun.reply.text)
  expect(desk.frame.value.by).toMatch(/^SmolLM2, which has no tools \(recorded /)
})

it('shows the same in both windows, and resets both when the slide is left', async () => {
  const [mine, theirs] = [mountExchanges('presenter'), mountExchanges('audience')]
  mine.toggle('recording')
  await vi.waitFor(() => expect(replyText(theirs.frame.value)).toContain('Order'), 9000)
  expect(theirs.running.value).toBe('recording')
  skipDelays()
  await vi.waitFor(() => expect(theirs.frame.value).toEqual(mine.frame.value), 9000)
  setSlideActive(false)
  await vi.waitFor(() => expect([mine.touched.value, theirs.touched.value]).toEqual([false, false]))
  setSlideActive(true)
})

it('stops at once when it is cancelled, and can be started again', async () => {
  const desk = mountExchanges()
  desk.toggle('recording')
  await vi.waitFor(() => expect(replyText(desk.frame.value)).not.toBe(''), 9000)
  desk.toggle('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined())
  expect(desk.frame.value.errorMessage).toContain('Cancelled')
  skipDelays()
  desk.toggle('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect(replyText(desk.frame.value)).toBe(FULL_REPLY)
})

it('never mixes two streams, in whatever order the buttons are pressed', async () => {
  const desk = mountExchanges()
  for (let press = 0; press < 20; press++) {
    desk.toggle(press % 3 ? 'recording' : 'sent')
    await new Promise((done) => setTimeout(done, 7 * press))
    expect(requestCount(desk.frame.value)).toBeLessThanOrEqual(2)
  }
  desk.reset()
  skipDelays()
  desk.toggle('recording')
  await vi.waitFor(() => expect(desk.running.value).toBeUndefined(), 9000)
  expect([replyText(desk.frame.value), requestCount(desk.frame.value)]).toEqual([FULL_REPLY, 2])
})
