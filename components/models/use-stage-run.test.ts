// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { clearSessionModels, storeWeights } from '../../composables/session-models'
import {
  mountInWindow,
  setSlideActive,
  sharedState,
} from '../../packages/slidev-addon-stage/slidev.test-helper'
import { useStageRun } from './use-stage-run'
import { useTrainedHere } from './use-trained-here'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
vi.mock('../../composables/use-slides', () => ({ useSlides: () => ({ numberOf: () => 24 }) }))
const idle = vi.hoisted(() => ({ work: () => {} }))
vi.mock('../../composables/use-when-idle', () => ({ useWhenIdle: (work: () => void) => (idle.work = work) }))
const trainer = vi.hoisted(() => ({ stop: () => {} }))
vi.mock('./trainer-backends', () => ({ trainerBackends: [['worker', () => trainer]] }))
const bundled = vi.hoisted(() => ({ fetch: () => Promise.resolve({}) }))
vi.mock('./bundled-weights', () => ({ ownOrBundledWeights: (stage: string) => bundled.fetch.call(stage) }))

interface Frame {
  step: number
  own: boolean
}
let computeFrames: (from: Frame | undefined) => AsyncGenerator<Frame>
const mountRun = (view: 'presenter' | 'audience' = 'presenter') =>
  mountInWindow(view, () =>
    useStageRun<Frame>('Tuned', {
      computeFrames: (_, from) => computeFrames(from),
      initialFrame: () => ({ step: 9, own: false }),
    }),
  )
async function* frames(...list: Frame[]): AsyncGenerator<Frame> {
  yield* list
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

enableAutoUnmount(afterEach)
beforeEach(() => {
  clearSessionModels()
  delete sharedState.demos
  setSlideActive(true)
})

it('says where the result comes from', async () => {
  const live = mountRun()
  expect([live.origin.value, live.failed.value]).toEqual(['Shown: a recorded run.', false])
  computeFrames = () => frames({ step: 1, own: false })
  live.run()
  await settled()
  expect(live.origin.value).toBe('Tuned here, in a worker, from shipped weights.')
  live.reset()
  computeFrames = () => frames({ step: 1, own: true })
  live.run()
  await settled()
  expect(live.origin.value).toBe('Tuned here, in a worker, from the room’s weights, slide 24.')
})

it('says in both windows why a run failed, until the next one begins', async () => {
  const [live, theirs] = [mountRun(), mountRun('audience')]
  computeFrames = () => {
    throw new Error('The stored model is damaged.')
  }
  live.run()
  await settled()
  expect([live.failed.value, live.running.value]).toEqual([true, false])
  const why = live.origin.value
  expect(why).toBe('The stored weights are missing or damaged: a recorded run is shown.')
  expect([theirs.origin.value, theirs.failed.value]).toEqual([why, true])
  let go = () => {}
  computeFrames = async function* () {
    await new Promise<void>((resolve) => (go = resolve))
    yield { step: 1, own: false }
  }
  live.reset()
  live.run()
  await nextTick()
  expect([live.failed.value, live.origin.value]).toEqual([false, 'Shown: a recorded run.'])
  go()
  await settled()
  expect([theirs.failed.value, live.touched.value]).toEqual([false, true])
})

it('is reset by new pretrained weights, and a run in progress begins again from them', async () => {
  const starts: (Frame | undefined)[] = []
  const pending: (() => void)[] = []
  computeFrames = async function* (from) {
    starts.push(from)
    yield { step: 1, own: false }
    await new Promise<void>((resolve) => pending.push(resolve))
  }
  const live = mountRun()
  live.run()
  await settled()
  storeWeights('pretrained', new Uint8Array([1]))
  expect(live.touched.value).toBe(false)
  await settled()
  expect([starts, live.running.value]).toEqual([[undefined, undefined], true])
  live.reset()
  storeWeights('pretrained', new Uint8Array([2]))
  await settled()
  expect(starts).toHaveLength(2)
})

it('keeps a finished run when its slide is left', async () => {
  const live = mountRun()
  computeFrames = () => frames({ step: 1, own: false })
  live.run()
  await settled()
  setSlideActive(false)
  await nextTick()
  expect(live.frame.value.step).toBe(1)
})

it('loads the pretrained weights ahead, and a failure of that is none', async () => {
  const fetch = vi.spyOn(bundled, 'fetch').mockRejectedValue(new Error('not there'))
  const live = mountRun()
  idle.work()
  await settled()
  expect(fetch.mock.contexts.map(String)).toEqual(['pretrained'])
  expect(live.failed.value).toBe(false)
})

it('a model trained in the presenter’s window is told to the audience’s, until that window closes', async () => {
  const [mine, theirs] = [
    mountInWindow('presenter', useTrainedHere),
    mountInWindow('audience', useTrainedHere),
  ]
  expect([mine.value, theirs.value]).toEqual([false, false])
  storeWeights('pretrained', new Uint8Array([1]))
  await nextTick()
  expect(Object.keys(sharedState.demos ?? {})).toHaveLength(1)
  expect([mine.value, theirs.value]).toEqual([true, true])
  window.dispatchEvent(new Event('pagehide'))
  expect(sharedState.demos).toEqual({})
})
