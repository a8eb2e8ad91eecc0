import { afterEach, expect, it, vi } from 'vitest'
import { LATE, onLate } from './late'

/** Windows of one browser, all within reach. */
class Channel extends EventTarget {
  static open: Channel[] = []
  constructor(readonly name: string) {
    super()
    Channel.open.push(this)
  }
  postMessage(): void {
    for (const other of Channel.open)
      if (other !== this && other.name === this.name) other.dispatchEvent(new Event('message'))
  }
}
afterEach(() => void vi.unstubAllGlobals())

it('a window opened late asks the others, not itself', () => {
  vi.stubGlobal('BroadcastChannel', Channel)
  const [first, second] = [vi.fn(), vi.fn()]
  onLate(first)
  const ask = onLate(second)
  expect(Channel.open.map(({ name }) => name)).toEqual([LATE, LATE])
  ask()
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
})
