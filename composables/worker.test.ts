import { describe, expect, it, vi } from 'vitest'
import { helper } from './worker'

/** A worker that hears and never answers. */
class Silent extends EventTarget {
  terminate = vi.fn()
  postMessage(): void {}
}
const silent = () => {
  const worker = new Silent()
  return { worker, ...helper<{ sum: () => number }>(() => worker as unknown as Worker) }
}

describe('a worker that cannot be relied on', () => {
  it('is given up when it says nothing', async () => {
    const { ask } = silent()
    await expect(ask((api) => api.sum(), 5)).rejects.toThrow('silent')
  })

  it('is given up when it breaks, or is stopped, in the middle', async () => {
    for (const [end, why] of [
      [({ worker }) => worker.dispatchEvent(new Event('error')), 'broke'],
      [({ worker }) => worker.dispatchEvent(new Event('messageerror')), 'broke'],
      [({ stop }) => stop(), 'stopped'],
    ] as [(s: ReturnType<typeof silent>) => void, string][]) {
      const one = silent()
      const answer = one.ask((api) => api.sum())
      end(one)
      await expect(answer).rejects.toThrow(why)
    }
  })

  it('is no longer listened to once it is stopped', () => {
    const heard = new Map<string, AbortSignal | undefined>()
    const { worker } = silent()
    vi.spyOn(worker, 'addEventListener').mockImplementation((type, _, options) => {
      heard.set(type, (options as AddEventListenerOptions).signal)
    })
    helper(() => worker as unknown as Worker).stop()
    expect([...heard.keys()].sort()).toEqual(['error', 'message', 'messageerror'])
    expect([...heard.values()].every((signal) => signal?.aborted)).toBe(true)
  })

  it('is given up after eight seconds, unless told otherwise, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const answer = silent().ask((api) => api.sum())
    const told = expect(answer).rejects.toThrow('silent')
    await vi.advanceTimersByTimeAsync(8000)
    await told
    const stopped = silent()
    const given = stopped.ask((api) => api.sum())
    stopped.stop()
    await expect(given).rejects.toThrow('stopped')
    expect(stopped.worker.terminate).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('throws what its constructor throws', () => {
    const refused = () => {
      throw new Error('refused')
    }
    expect(() => helper(refused)).toThrow('refused')
  })
})
