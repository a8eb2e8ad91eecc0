// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { storedFrame } from './chat-run'
import { useChatRun } from './use-chat-run'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

const step = ref(0)
const mountRun = (whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () => useChatRun(() => step.value))

// The chat model is not there: recordings reply.
beforeEach(() => {
  step.value = 0
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})

it('shows the recorded replies up to the click step, with history on from step 2', () => {
  const run = mountRun()
  expect([run.history.value, run.frame.value]).toEqual(['off', storedFrame(0)])
  expect(run.note.value).toBe('')
  step.value = 2
  expect([run.history.value, run.frame.value]).toEqual(['on', storedFrame(2)])
  expect(run.currentReply.value).toEqual(storedFrame(2).replies.on)
  expect([run.note.value, run.result.value]).toEqual([expect.stringMatching(/^Recorded .* seed 1, file/), ''])
})

it('shares name and switch between windows, until it is reset', () => {
  const [presenter, audience] = [mountRun('presenter'), mountRun()]
  presenter.name.value = 'Wei'
  presenter.history.value = 'on'
  expect([audience.name.value, audience.history.value, audience.frame.value.name]).toEqual([
    'Wei',
    'on',
    'Wei',
  ])
  expect([presenter.touched.value, audience.touched.value]).toEqual([true, true])
  presenter.reset()
  expect([audience.name.value, audience.history.value]).toEqual(['Mia', 'off'])
  expect([presenter.touched.value, audience.touched.value]).toEqual([false, false])
})

it('plays the recording where no model can be asked, and another one when asked again', async () => {
  const run = mountRun()
  run.ask(true)
  expect(run.running.value).toBe(true)
  await vi.waitFor(() => expect(run.running.value).toBe(false), 5000)
  expect(run.result.value).toMatch(/^History off\. Reply: “The new employee named Emma/)
  expect(run.note.value).toMatch(/^Recorded .* seed 1, /)
  run.ask(true)
  await vi.waitFor(() => expect(run.note.value).toMatch(/seed 2, /), 5000)
})

it('asks ten times, and stops when asked to', async () => {
  const run = mountRun()
  run.ask(false)
  await vi.waitFor(() => expect(run.currentReply.value?.asks).toBe(10), 5000)
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  run.ask(false)
  await vi.waitFor(
    () => expect(run.currentReply.value).toMatchObject({ text: 'The', reason: undefined }),
    5000,
  )
  run.ask(false)
  expect([run.running.value, run.note.value]).toEqual([false, 'Stopped before the reply was whole.'])
})

it('asks for no name that is empty', () => {
  const run = mountRun()
  run.name.value = '  '
  run.ask(true)
  expect([run.running.value, run.note.value]).toEqual([false, 'Type a name first.'])
})

it('keeps replies when the switch changes, and drops them when the name changes', async () => {
  const run = mountRun()
  run.ask(true)
  await vi.waitFor(() => expect(run.result.value).not.toBe(''), 5000)
  run.history.value = 'on'
  expect(run.frame.value.replies.off!.reason).toBe('stop')
  expect(run.result.value).toBe('')
  run.name.value = 'Wei'
  expect(run.frame.value).toEqual(storedFrame(0, 'Wei'))
})

it('gives each reply a new seed, and the same reply to the same seed, in both windows', async () => {
  const [presenter, audience] = [mountRun('presenter'), mountRun()]
  presenter.history.value = 'on'
  presenter.ask(true)
  await vi.waitFor(() => expect(presenter.replied.value).toBe(true), 5000)
  const first = presenter.currentReply.value!.text
  expect([presenter.seed.value, audience.seed.value]).toEqual([2, 2])
  presenter.seed.value = 1
  expect(audience.seed.value).toBe(1)
  presenter.ask(true)
  await vi.waitFor(() => expect(presenter.replied.value).toBe(true), 5000)
  expect(presenter.currentReply.value).toMatchObject({ text: first, seed: 1, asks: 1 })
  expect(presenter.seed.value).toBe(2)
  await vi.waitFor(() => expect(audience.note.value).toMatch(/seed 1, file/))
  presenter.reset()
  expect([presenter.seed.value, audience.seed.value, audience.touched.value]).toEqual([1, 1, false])
})

it('shares the temperature, at which nothing recorded is shown if it is another', () => {
  step.value = 2
  const [presenter, audience] = [mountRun('presenter'), mountRun()]
  presenter.temperature.value = 0
  for (const run of [presenter, audience])
    expect([run.temperature.value, run.isLive.value, run.currentReply.value]).toEqual([0, false, undefined])
  presenter.reset()
  expect([audience.temperature.value, !!audience.currentReply.value]).toEqual([0.7, true])
})

it('drops a history that does not fit, and announces it with the reply', async () => {
  const run = mountRun()
  run.name.value = 'x'.repeat(2000)
  expect(run.historyDropped.value).toBe(false)
  run.history.value = 'on'
  expect(run.historyDropped.value).toBe(true)
  // The question alone is sent, whose replies are recorded.
  run.ask(true)
  await vi.waitFor(() => expect(run.replied.value).toBe(true), 5000)
  expect(run.result.value).toMatch(
    /^History on\. The older half no longer fits: dropped, and the remaining is read again\. Reply: “/,
  )
})
