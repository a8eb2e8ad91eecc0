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

describe('work for when the page is idle', () => {
  it('is done soon where a browser cannot say, unless it is called off', () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    runWhenIdle(work)
    runWhenIdle(work)()
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(work).toHaveBeenCalledTimes(1)
  })
  it('is the browser’s to begin, within the time given, unless it is called off', () => {
    const [ask, off] = [vi.fn((_: () => void, __?: object) => 7), vi.fn()]
    vi.stubGlobal('requestIdleCallback', ask)
    vi.stubGlobal('cancelIdleCallback', off)
    const cancel = runWhenIdle(work, { timeout: 2000 })
    expect(ask).toHaveBeenCalledWith(expect.any(Function), { timeout: 2000 })
    ask.mock.calls[0]![0]()
    expect(work).toHaveBeenCalledTimes(1)
    cancel()
    expect(off).toHaveBeenCalledWith(7)
  })
})
