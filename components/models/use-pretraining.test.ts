// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { sessionModels } from '../../composables/session-models'
import { mountInWindow, setSlideActive } from '../../packages/slidev-addon-stage/slidev.test-helper'
import { loadStage } from 'llm-stack/models'
import { recordedPretraining } from './pretraining-frames'
import { STEPS_PER_SECOND } from './run-pretraining'
import { usePredictions } from './use-predictions'
import { usePretraining } from './use-pretraining'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

afterEach(() => vi.unstubAllGlobals())

const pretraining = (view: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(view, () =>
    usePretraining(
      () => recordedPretraining(0),
      () => STEPS_PER_SECOND.fast,
    ),
  )

it('trains on the main thread without a worker, stores the weights on leaving the slide, and starts anew', async () => {
  vi.stubGlobal('Worker', undefined)
  const live = pretraining()
  live.run()
  await vi.waitFor(() => expect(live.frame.value.step).toBeGreaterThan(0), 5000)
  expect(live.backend.value).toBe('page')
  setSlideActive(false)
  await vi.waitFor(() => expect(sessionModels.weights.pretrained).toBeDefined(), 5000)
  setSlideActive(true)
  await vi.waitFor(() => {
    const { facts } = loadStage(sessionModels.weights.pretrained!, 'pretrained')
    expect(facts.steps).toBe(live.frame.value.step)
  }, 5000)
  expect([live.touched.value, live.running.value]).toEqual([true, false])
  live.startAnew()
  expect([live.touched.value, sessionModels.weights]).toEqual([false, {}])
})

it('asks the trainer for next letters, and shares them with the audience’s window', async () => {
  const trainer = { ask: vi.fn(async (_: string, prefix: string) => [[prefix, 1]]), stop: () => {} }
  const [letters, version] = [ref<string>(), ref(0)]
  const mountPredictions = (view: 'presenter' | 'audience') =>
    mountInWindow(view, () =>
      usePredictions(
        () => letters.value,
        () => trainer as never,
        () => version.value,
      ),
    )
  const [mine, theirs] = [mountPredictions('presenter'), mountPredictions('audience')]
  letters.value = 'zo'
  await vi.waitFor(() => expect(mine.value).toEqual({ letters: 'zo', next: [['zo', 1]], step: 0 }))
  expect(theirs.value).toEqual(mine.value)
  let resolvePrediction: (next: [string, number][]) => void
  trainer.ask.mockReturnValueOnce(new Promise((resolve) => (resolvePrediction = resolve)))
  version.value = 10
  await nextTick()
  trainer.ask.mockReturnValueOnce(new Promise(() => {}))
  version.value = 20
  await nextTick()
  resolvePrediction!([['late', 1]])
  await vi.waitFor(() =>
    expect(mine.value!.next, 'an answer that arrives after a change of version').toEqual([['late', 1]]),
  )
  trainer.ask.mockRejectedValueOnce(new Error('gone'))
  letters.value = 'zoe'
  await vi.waitFor(() => expect(mine.value).toEqual({ letters: 'zoe', next: [], step: 20 }))
  letters.value = undefined
  await nextTick()
  await vi.waitFor(() => expect(mine.value).toBeUndefined())
})
