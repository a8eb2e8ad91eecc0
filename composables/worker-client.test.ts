import { expose, releaseProxy } from 'comlink'
import { describe, expect, it, vi } from 'vitest'
import { createWorkerClient } from './worker-client'

/** A worker that never answers. */
class SilentWorker extends EventTarget {
  terminate = vi.fn()
  postMessage(): void {}
}
const createSilentClient = () => {
  const worker = new SilentWorker()
  return { worker, ...createWorkerClient<{ sum: () => number }>(() => worker as unknown as Worker) }
}

describe('createWorkerClient', () => {
  it('calls the worker, and releases what it calls', async () => {
    const { port1, port2 } = new MessageChannel()
    const sent = vi.spyOn(port1, 'postMessage')
    expose({ sum: (a: number, b: number) => a + b }, port2)
    port1.start()
    const { call } = createWorkerClient<{ sum: (a: number, b: number) => number }>(
      () => port1 as unknown as Worker,
    )
    expect(await call((api) => api.sum(2, 3))).toBe(5)
    await call(async (api) => api[releaseProxy]())
    expect(sent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'RELEASE' }), [])
    port1.close()
  })

  it('rejects when the worker does not answer in time', async () => {
    const { call } = createSilentClient()
    await expect(call((api) => api.sum(), 5)).rejects.toThrow('silent')
  })

  it('rejects a pending call when the worker crashes or is stopped', async () => {
    for (const [end, message] of [
      [({ worker }) => worker.dispatchEvent(new Event('error')), 'broke'],
      [({ worker }) => worker.dispatchEvent(new Event('messageerror')), 'broke'],
      [({ stop }) => stop(), 'stopped'],
    ] as [(client: ReturnType<typeof createSilentClient>) => void, string][]) {
      const client = createSilentClient()
      const answer = client.call((api) => api.sum())
      end(client)
      await expect(answer).rejects.toThrow(message)
    }
  })

  it('removes all listeners when stopped', () => {
    const listeners = new Map<string, AbortSignal | undefined>()
    const { worker } = createSilentClient()
    vi.spyOn(worker, 'addEventListener').mockImplementation((type, _, options) => {
      listeners.set(type, (options as AddEventListenerOptions).signal)
    })
    createWorkerClient(() => worker as unknown as Worker).stop()
    expect([...listeners.keys()].sort()).toEqual(['error', 'message', 'messageerror'])
    expect([...listeners.values()].every((signal) => signal?.aborted)).toBe(true)
  })

  it('times out after eight seconds by default, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const answer = createSilentClient().call((api) => api.sum())
    const rejection = expect(answer).rejects.toThrow('silent')
    await vi.advanceTimersByTimeAsync(8000)
    await rejection
    const stopped = createSilentClient()
    const pending = stopped.call((api) => api.sum())
    stopped.stop()
    await expect(pending).rejects.toThrow('stopped')
    expect(stopped.worker.terminate).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('throws the error of the worker’s constructor', () => {
    const refused = () => {
      throw new Error('refused')
    }
    expect(() => createWorkerClient(refused)).toThrow('refused')
  })
})
