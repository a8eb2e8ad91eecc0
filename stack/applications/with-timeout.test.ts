import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withTimeout } from './with-timeout'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('work within a time', () => {
  it('comes to what it comes to, and leaves nothing behind', async () => {
    const { signal } = new AbortController()
    const [heard, left] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')]
    expect(await withTimeout(50, signal, () => 7)).toBe(7)
    await expect(withTimeout(50, signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const breaks = () => {
      throw new Error('broken')
    }
    await expect(withTimeout(50, signal, breaks)).rejects.toThrow('broken')
    expect([vi.getTimerCount(), left.mock.calls]).toEqual([0, heard.mock.calls])
  })

  it('is left when it is late, and told so', async () => {
    let told: AbortSignal | undefined
    const late = withTimeout(50, new AbortController().signal, (stop) => {
      told = stop
      return new Promise(() => {})
    })
    vi.advanceTimersByTime(49)
    expect(told!.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(told!.aborted).toBe(true)
  })

  it('is left for the reason its signal has, and not begun if it has one already', async () => {
    const leaving = new AbortController()
    const work = vi.fn((stop: AbortSignal) => new Promise((_, fail) => (stop.onabort = fail)))
    const left = withTimeout(50, leaving.signal, work)
    leaving.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    await expect(withTimeout(50, leaving.signal, work)).rejects.toThrow('left')
    expect(work).toHaveBeenCalledTimes(1)
  })
})
