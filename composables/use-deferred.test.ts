import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, onUnmounted, ref } from 'vue'
import { useDeferred } from './use-deferred'

vi.mock('vue', async (original) => ({ ...(await original<object>()), onUnmounted: vi.fn() }))
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('computes synchronously once, then in a later task, for the latest value only', async () => {
  const from = ref(1)
  const compute = vi.fn((n: number) => n * n)
  const scope = effectScope()
  const square = scope.run(() => useDeferred(() => from.value, compute))!
  expect(square.value).toBe(1)

  for (const n of [2, 3]) {
    from.value = n
    await nextTick()
    expect(square.value).toBe(1)
  }
  vi.runAllTimers()
  expect(square.value).toBe(9)
  expect(compute).toHaveBeenCalledTimes(2)
  scope.stop()
})

it('computes in one task and updates in another, and does neither once unmounted', async () => {
  const from = ref(1)
  const compute = vi.fn((n: number) => n * n)
  const scope = effectScope()
  const square = scope.run(() => useDeferred(() => from.value, compute))!
  from.value = 5
  await nextTick()
  vi.advanceTimersToNextTimer()
  expect([compute.mock.calls.length, square.value]).toEqual([2, 1])
  vi.advanceTimersToNextTimer()
  expect(square.value).toBe(25)

  const unmount = vi.mocked(onUnmounted).mock.lastCall![0]
  from.value = 6
  await nextTick()
  unmount()
  vi.runAllTimers()
  expect([compute.mock.calls.length, square.value]).toEqual([2, 25])
  scope.stop()
})
