// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { sessionModels } from '../../composables/session-models'
import { mountInWindow, setSlideActive } from '../../composables/slidev.test-helper'
import { loadStage } from '../../stack/models'
import { recordedPretraining } from './pretraining-frames'
import { STEPS_PER_SECOND } from './run-pretraining'
import { usePredictions } from './use-predictions'
import { usePretraining } from './use-pretraining'

vi.mock('@slidev/client', () => import('../../composables/slidev.test-helper'))
vi.mock('@slidev/client/state/shared.ts', () => import('../../composables/slidev.test-helper'))

afterEach(() => vi.unstubAllGlobals())

const pretraining = (whose: 'presenter' | 'audience' = 'audience') =>
  mountInWindow(whose, () =>
    usePretraining(
      () => recordedPretraining(0),
      () => STEPS_PER_SECOND.fast,
    ),
  )

it('trains on the page where there is no worker, keeps the weights when left, and starts anew', async () => {
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

it('asks the lab what comes next, and tells the audience', async () => {
  const lab = { ask: vi.fn(async (_: string, written: string) => [[written, 1]]), stop: () => {} }
  const [letters, at] = [ref<string>(), ref(0)]
  const expected = (whose: 'presenter' | 'audience') =>
    mountInWindow(whose, () =>
      usePredictions(
        () => letters.value,
        () => lab as never,
        () => at.value,
      ),
    )
  const [mine, theirs] = [expected('presenter'), expected('audience')]
  letters.value = 'zo'
  await vi.waitFor(() => expect(mine.value).toEqual({ letters: 'zo', next: [['zo', 1]] }))
  expect(theirs.value).toEqual(mine.value)
  let answer: (next: [string, number][]) => void
  lab.ask.mockReturnValueOnce(new Promise((done) => (answer = done)))
  at.value = 10
  await nextTick()
  lab.ask.mockReturnValueOnce(new Promise(() => {}))
  at.value = 20
  await nextTick()
  answer!([['late', 1]])
  await vi.waitFor(() => expect(mine.value!.next, 'a busy lab is heard, too').toEqual([['late', 1]]))
  lab.ask.mockRejectedValueOnce(new Error('gone'))
  letters.value = 'zoe'
  await vi.waitFor(() => expect(mine.value).toEqual({ letters: 'zoe', next: [] }))
  letters.value = undefined
  await nextTick()
  await vi.waitFor(() => expect(mine.value).toBeUndefined())
})
