// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, ref, type Ref } from 'vue'
import { mountInWindow } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { promptRun } from '../../data/prompt-run'
import { stubNoModels } from './stub-no-models.test-helper'
import { usePromptDemo } from './use-prompt-demo'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

// Without a worker and without files, recordings reply, and only the prepared question can be counted.
stubNoModels()
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })))

const mountDemo = (step: Ref<number>, whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () => usePromptDemo(computed(() => step.value)))
const recordedReply = (key: string, seed = 9) => promptRun[key].replies[seed - 1].text

it('shows the recorded reply to what goes in at each click', async () => {
  const step = ref(0)
  const demo = mountDemo(step)
  const texts: string[] = []
  for (step.value = 0; step.value < 5; step.value++) {
    await nextTick()
    texts.push(demo.reply.value!.text)
  }
  const contextReply = recordedReply('system+context+question')
  expect(texts).toEqual([
    recordedReply('question'),
    recordedReply('system+question'),
    contextReply,
    recordedReply('system+context+examples+question'),
    contextReply,
  ])
  expect(demo.touched.value).toBe(false)
})

it('asks in both windows; again, with the next seed', async () => {
  const [mine, theirs] = [mountDemo(ref(3), 'presenter'), mountDemo(ref(3))]
  const key = 'system+context+examples+question'
  for (const seed of [9, 10, 1]) {
    mine.ask()
    await vi.waitFor(() => {
      expect([mine.isAsked.value, theirs.isAsked.value, theirs.backend.value]).toEqual([true, true, 'stored'])
      expect(mine.reply.value).toMatchObject({ text: recordedReply(key, seed), reason: 'stop' })
      expect(theirs.reply.value).toEqual(mine.reply.value)
    }, 9000)
  }
  mine.reset()
  expect([mine.touched.value, theirs.touched.value]).toEqual([false, false])
})

it('drops a reply to another prompt, and keeps one to the same', async () => {
  const demo = mountDemo(ref(3))
  demo.ask()
  await vi.waitFor(() => expect([demo.isAsked.value, demo.reply.value?.reason]).toEqual([true, 'stop']), 9000)
  demo.update({ size: 80 })
  expect(demo.isAsked.value).toBe(true)
  demo.update({ size: 60 })
  expect(demo.isAsked.value).toBe(false)
  expect(demo.reply.value!.text).toBe(recordedReply('system+context+question'))
})

it('has no reply where nothing is sent', () => {
  const demo = mountDemo(ref(3))
  demo.update({ size: 35 })
  expect([demo.fitted.value.refused, demo.reply.value]).toEqual([true, undefined])
  demo.ask()
  expect(demo.isAsked.value).toBe(false)
})
