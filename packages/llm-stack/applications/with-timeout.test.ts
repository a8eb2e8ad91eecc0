import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withTimeout } from './with-timeout'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('withTimeout', () => {
  it('settles as the work does, and leaves no timer or listener behind', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    expect(await withTimeout(50, signal, () => 7)).toBe(7)
    await expect(withTimeout(50, signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const throws = () => {
      throw new Error('broken')
    }
    await expect(withTimeout(50, signal, throws)).rejects.toThrow('broken')
    expect([vi.getTimerCount(), removed.mock.calls]).toEqual([0, added.mock.calls])
  })

  it('rejects after the timeout, and aborts the signal of the work', async () => {
    let received: AbortSignal | undefined
    const pending = withTimeout(50, new AbortController().signal, (stop) => {
      received = stop
      return new Promise(() => {})
    })
    vi.advanceTimersByTime(49)
    expect(received!.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    await expect(pending).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(received!.aborted).toBe(true)
  })

  it('rejects with the reason of an aborted signal, and does not start if it is aborted already', async () => {
    const controller = new AbortController()
    const work = vi.fn((stop: AbortSignal) => new Promise((_, fail) => (stop.onabort = fail)))
    const aborted = withTimeout(50, controller.signal, work)
    controller.abort(new Error('left'))
    await expect(aborted).rejects.toThrow('left')
    await expect(withTimeout(50, controller.signal, work)).rejects.toThrow('left')
    expect(work).toHaveBeenCalledTimes(1)
  })
})
