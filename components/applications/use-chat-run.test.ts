// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { forgetStoryFiles } from '../../composables/stories/story-files'
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

beforeEach(() => {
  step.value = 0
  forgetStoryFiles()
  vi.stubGlobal('Worker', undefined)
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no network')
  })
})
afterEach(() => vi.unstubAllGlobals())

it('shows the recorded replies up to the click step, with history on from step 2', () => {
  const run = mountRun()
  expect([run.history.value, run.frame.value]).toEqual(['off', storedFrame(0)])
  step.value = 2
  expect([run.history.value, run.frame.value]).toEqual(['on', storedFrame(2)])
  expect(run.currentReply.value).toEqual(storedFrame(2).replies.on)
  expect([run.note.value, run.result.value]).toEqual(['Shown: recorded with this code.', ''])
})

it('shares name and switch between windows, until it is reset', () => {
  const [presenter, audience] = [mountRun('presenter'), mountRun()]
  presenter.name.value = 'Ben'
  presenter.history.value = 'on'
  expect([audience.name.value, audience.history.value, audience.frame.value.name]).toEqual([
    'Ben',
    'on',
    'Ben',
  ])
  expect([presenter.touched.value, audience.touched.value]).toEqual([true, true])
  presenter.reset()
  expect([audience.name.value, audience.history.value]).toEqual(['Mia', 'off'])
  expect([presenter.touched.value, audience.touched.value]).toEqual([false, false])
})

it('plays the recording where no model can be loaded, and reports the reply', async () => {
  const run = mountRun()
  run.toggleRun()
  expect(run.running.value).toBe(true)
  await vi.waitFor(() => expect(run.running.value).toBe(false), 5000)
  expect(run.result.value).toBe('History off. Reply: “Dolly”.')
  expect(run.note.value).toContain('a recording')
})

it('keeps replies when the switch changes, and drops them when the name changes', async () => {
  const run = mountRun()
  run.toggleRun()
  await vi.waitFor(() => expect(run.result.value).not.toBe(''), 5000)
  run.history.value = 'on'
  expect(run.frame.value.replies.off!.done).toBe(true)
  expect(run.result.value).toBe('')
  run.name.value = 'Ben'
  expect(run.frame.value).toEqual(storedFrame(0, 'Ben'))
})
