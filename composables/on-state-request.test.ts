import { afterEach, expect, it, vi } from 'vitest'
import { STATE_REQUEST, onStateRequest } from './on-state-request'

/** Windows of one browser, all within reach. */
class FakeBroadcastChannel extends EventTarget {
  static open: FakeBroadcastChannel[] = []
  constructor(readonly name: string) {
    super()
    FakeBroadcastChannel.open.push(this)
  }
  postMessage(): void {
    for (const other of FakeBroadcastChannel.open)
      if (other !== this && other.name === this.name) other.dispatchEvent(new Event('message'))
  }
}
afterEach(() => void vi.unstubAllGlobals())

it('a window opened late asks the others, not itself', () => {
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel)
  const [first, second] = [vi.fn(), vi.fn()]
  onStateRequest(first)
  const ask = onStateRequest(second)
  expect(FakeBroadcastChannel.open.map(({ name }) => name)).toEqual([STATE_REQUEST, STATE_REQUEST])
  ask()
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
})
