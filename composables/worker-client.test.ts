import { describe, expect, it, vi } from 'vitest'
import { createWorkerClient } from './worker-client'

/** A worker that hears and never answers. */
class SilentWorker extends EventTarget {
  terminate = vi.fn()
  postMessage(): void {}
}
const createSilentClient = () => {
  const worker = new SilentWorker()
  return { worker, ...createWorkerClient<{ sum: () => number }>(() => worker as unknown as Worker) }
}

describe('a worker that cannot be relied on', () => {
  it('is given up when it says nothing', async () => {
    const { call: ask } = createSilentClient()
    await expect(ask((api) => api.sum(), 5)).rejects.toThrow('silent')
  })

  it('is given up when it breaks, or is stopped, in the middle', async () => {
    for (const [end, why] of [
      [({ worker }) => worker.dispatchEvent(new Event('error')), 'broke'],
      [({ worker }) => worker.dispatchEvent(new Event('messageerror')), 'broke'],
      [({ stop }) => stop(), 'stopped'],
    ] as [(s: ReturnType<typeof createSilentClient>) => void, string][]) {
      const one = createSilentClient()
      const answer = one.call((api) => api.sum())
      end(one)
      await expect(answer).rejects.toThrow(why)
    }
  })

  it('is no longer listened to once it is stopped', () => {
    const heard = new Map<string, AbortSignal | undefined>()
    const { worker } = createSilentClient()
    vi.spyOn(worker, 'addEventListener').mockImplementation((type, _, options) => {
      heard.set(type, (options as AddEventListenerOptions).signal)
    })
    createWorkerClient(() => worker as unknown as Worker).stop()
    expect([...heard.keys()].sort()).toEqual(['error', 'message', 'messageerror'])
    expect([...heard.values()].every((signal) => signal?.aborted)).toBe(true)
  })

  it('is given up after eight seconds, unless told otherwise, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const answer = createSilentClient().call((api) => api.sum())
    const told = expect(answer).rejects.toThrow('silent')
    await vi.advanceTimersByTimeAsync(8000)
    await told
    const stopped = createSilentClient()
    const given = stopped.call((api) => api.sum())
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
    expect(() => createWorkerClient(refused)).toThrow('refused')
  })
})
