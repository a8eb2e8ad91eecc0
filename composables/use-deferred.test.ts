import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, onUnmounted, ref } from 'vue'
import { useDeferred } from './use-deferred'

vi.mock('vue', async (original) => ({ ...(await original<object>()), onUnmounted: vi.fn() }))
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('is there at once, then a task later, and only the last of what came meanwhile', async () => {
  const from = ref(1)
  const work = vi.fn((n: number) => n * n)
  const scope = effectScope()
  const square = scope.run(() => useDeferred(() => from.value, work))!
  expect(square.value).toBe(1)

  for (const n of [2, 3]) {
    from.value = n
    await nextTick()
    expect(square.value).toBe(1)
  }
  vi.runAllTimers()
  expect(square.value).toBe(9)
  expect(work).toHaveBeenCalledTimes(2)
  scope.stop()
})

it('is worked out in one task and shown in another, and not once its place is gone', async () => {
  const from = ref(1)
  const work = vi.fn((n: number) => n * n)
  const scope = effectScope()
  const square = scope.run(() => useDeferred(() => from.value, work))!
  from.value = 5
  await nextTick()
  vi.advanceTimersToNextTimer()
  expect([work.mock.calls.length, square.value]).toEqual([2, 1])
  vi.advanceTimersToNextTimer()
  expect(square.value).toBe(25)

  const leave = vi.mocked(onUnmounted).mock.lastCall![0]
  from.value = 6
  await nextTick()
  leave()
  vi.runAllTimers()
  expect([work.mock.calls.length, square.value]).toEqual([2, 25])
  scope.stop()
})
