import { expect, it, vi } from 'vitest'
import { defer, deferLatest } from './defer'
import { wait } from './time-slicing'

it('runs the handler in a separate task', async () => {
  const handler = vi.fn()
  defer(handler)
  await Promise.resolve()
  expect(handler).not.toHaveBeenCalled()
  await wait(1)
  expect(handler).toHaveBeenCalledTimes(1)
})

it('runs the handler once for several events, with the latest value', async () => {
  const handler = vi.fn()
  const handleLatest = deferLatest(handler)
  handleLatest(1)
  handleLatest(2)
  expect(handler).not.toHaveBeenCalled()
  await wait(1)
  handleLatest(3)
  await wait(1)
  expect(handler.mock.calls).toEqual([[2], [3]])
})
