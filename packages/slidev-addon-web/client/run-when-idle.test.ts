import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runWhenIdle } from './run-when-idle'

const work = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  work.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('runWhenIdle', () => {
  it('uses a short timer without requestIdleCallback, and can be cancelled', () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    runWhenIdle(work)
    runWhenIdle(work)()
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(work).toHaveBeenCalledTimes(1)
  })
  it('uses requestIdleCallback with the timeout, and can be cancelled', () => {
    const [request, cancelRequest] = [vi.fn((_: () => void, __?: object) => 7), vi.fn()]
    vi.stubGlobal('requestIdleCallback', request)
    vi.stubGlobal('cancelIdleCallback', cancelRequest)
    const cancel = runWhenIdle(work, { timeout: 2000 })
    expect(request).toHaveBeenCalledWith(expect.any(Function), { timeout: 2000 })
    request.mock.calls[0]![0]()
    expect(work).toHaveBeenCalledTimes(1)
    cancel()
    expect(cancelRequest).toHaveBeenCalledWith(7)
  })
})
