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
