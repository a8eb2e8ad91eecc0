import { afterEach, expect, it, vi } from 'vitest'
import { STATE_REQUEST, onStateRequest } from './on-state-request'

/** A broadcast channel between the windows of one browser. */
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

it('sends a request to the other windows, not to its own handler', () => {
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel)
  const [first, second] = [vi.fn(), vi.fn()]
  onStateRequest(first)
  const requestState = onStateRequest(second)
  expect(FakeBroadcastChannel.open.map(({ name }) => name)).toEqual([STATE_REQUEST, STATE_REQUEST])
  requestState()
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
})
