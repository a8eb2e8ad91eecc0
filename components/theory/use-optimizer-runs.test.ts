// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import {
  mountInWindow,
  setSlideActive,
  sharedState,
} from '../../packages/slidev-addon-stage/slidev.test-helper'
import { START } from './ravine'
import { useOptimizerRuns } from './use-optimizer-runs'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
const click = ref(0)
vi.mock('../../composables/use-steps', () => ({ useSteps: () => click }))

let reducedMotion = false
enableAutoUnmount(afterEach)
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('matchMedia', () => ({ matches: reducedMotion }))
  delete sharedState.demos
  click.value = 0
  reducedMotion = false
  setSlideActive(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const mountRuns = () => mountInWindow('audience', useOptimizerRuns)
const counts = ({ visibleRuns }: ReturnType<typeof mountRuns>) => visibleRuns.value.map(({ count }) => count)

it('draws one run more at each click', () => {
  const demo = mountRuns()
  expect([counts(demo), demo.start.value, demo.touched.value]).toEqual([[0, 0, 0], START, false])
  click.value = 2
  expect(demo.visibleRuns.value.map(({ reachedGoal }) => reachedGoal)).toEqual([true, true, false])
  expect(demo.isDone.value).toBe(false)
  click.value = 3
  expect(demo.isDone.value).toBe(true)
})

it('runs a step every 50 ms, until paused', async () => {
  const demo = mountRuns()
  demo.run()
  expect([demo.running.value, counts(demo)]).toEqual([true, [0, 0, 0]])
  await vi.advanceTimersByTimeAsync(149)
  expect([counts(demo), demo.touched.value]).toEqual([[2, 2, 2], true])
  demo.run()
  await vi.advanceTimersByTimeAsync(500)
  expect([demo.running.value, counts(demo)]).toEqual([false, [2, 2, 2]])
  demo.run()
  await vi.advanceTimersByTimeAsync(50)
  expect(counts(demo)).toEqual([3, 3, 3])
})

it('stops once all runs have reached the goal, and then runs from the start again', async () => {
  const demo = mountRuns()
  demo.run()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([demo.running.value, demo.isDone.value]).toEqual([false, true])
  demo.run()
  expect([demo.running.value, counts(demo)]).toEqual([true, [0, 0, 0]])
})

it('shows the ends of all runs at once to whoever wants less motion', () => {
  reducedMotion = true
  const demo = mountRuns()
  demo.run()
  expect([demo.running.value, demo.isDone.value]).toEqual([false, true])
})

it('stops a run for a single step, a moved start and a reset', async () => {
  const demo = mountRuns()
  const stopped = async (act: () => void) => {
    demo.run()
    expect(demo.running.value).toBe(true)
    act()
    const before = counts(demo)
    await vi.advanceTimersByTimeAsync(200)
    expect([demo.running.value, counts(demo)]).toEqual([false, before])
    return before
  }
  expect(await stopped(demo.stepOnce)).toEqual([1, 1, 1])
  await stopped(() => demo.move([-99, 0.5]))
  expect([demo.start.value, demo.isDone.value]).toEqual([[-8.3, 0.5], true])
  expect(await stopped(demo.reset)).toEqual([0, 0, 0])
  expect([demo.start.value, demo.touched.value]).toEqual([START, false])
})

it.each([
  ['another click', () => void (click.value = 1)],
  ['leaving the slide', () => void setSlideActive(false)],
])('stops and resets at %s', async (_, act) => {
  const demo = mountRuns()
  demo.run()
  await vi.advanceTimersByTimeAsync(100)
  act()
  await nextTick()
  await vi.advanceTimersByTimeAsync(500)
  expect([demo.running.value, demo.touched.value]).toEqual([false, false])
})
