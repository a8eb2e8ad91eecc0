// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref, shallowRef } from 'vue'
import { mountInWindow, sharedState } from '../../packages/slidev-addon-stage/slidev.test-helper'
import type { BackendKind } from 'slidev-addon-stage'
import { namesRun } from '../../data/names-run'
import { recordedPretraining } from './pretraining-frames'
import type { TrainerBackend } from './trainer-backends'
import { usePrefixPredictions } from './use-prefix-predictions'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)

/** An untouched training run, as usePretraining returns it, with refs that a test can set. */
const untouchedTraining = () => ({
  touched: ref(false),
  frame: ref(recordedPretraining(namesRun.stages[1].step)),
  backend: ref<BackendKind>('stored'),
  trainer: shallowRef<TrainerBackend>(),
})
function mountPredictions(training = untouchedTraining()) {
  const text = ref(namesRun.prefix)
  const predicted = mountInWindow('audience', () =>
    usePrefixPredictions(
      () => text.value,
      () => 1,
      training as never,
    ),
  )
  return { text, training, ...predicted }
}

beforeEach(() => {
  delete sharedState.demos
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
})
afterEach(() => vi.unstubAllGlobals())

describe('predictions for the prefix in the field', () => {
  it('come from the recorded run until text or model changes', () => {
    const { predictions, problem, modelName, description } = mountPredictions()
    expect(predictions.value).toEqual(namesRun.stages[1].next.slice(0, 4))
    expect([problem.value, modelName.value]).toEqual(['', 'the model at step 500'])
    expect(description.value).toMatch(/^Next, by the model at step 500: \S+ \d+%/)
  })

  it('come from the model in training once it was touched', async () => {
    const ask = vi.fn(async (_: string, prefix: string) => [[prefix, 1]])
    const { predictions, modelName, training } = mountPredictions()
    training.trainer.value = { ask, stop: () => {} } as never
    training.backend.value = 'page'
    training.touched.value = true
    await vi.waitFor(() => expect(predictions.value).toEqual([[namesRun.prefix, 1]]))
    expect(modelName.value).toBe('the model at step 500')
  })

  it('state why a prefix cannot be read, or that the stored model is missing', async () => {
    const { text, problem, modelName } = mountPredictions()
    text.value = 'ö'
    await nextTick()
    expect(problem.value).toContain('only the letters a to z')
    text.value = 'zo'
    await vi.waitFor(() => expect(problem.value).toBe('The stored model is missing or damaged.'), 20_000)
    expect(modelName.value).toBe('the stored model, step 3,000')
  })
})
