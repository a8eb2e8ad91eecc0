import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { forgetStoryFiles, storyFiles, storyShare, WEIGHT_BYTES } from './story-files'

const read = vi.hoisted(() => ({ paths: [] as string[], halves: [] as { received: number; size: number }[] }))
vi.mock('../download', () => ({
  Download: class {
    received = 0
    private whole?: Promise<Uint8Array>
    constructor(
      readonly path: string,
      readonly size: number,
    ) {
      read.halves.push(this)
    }
    fetch() {
      return (this.whole ??= (read.paths.push(this.path), Promise.resolve(Uint8Array.of(1))))
    }
    forget() {
      this.whole = undefined
    }
  },
}))
beforeEach(() => {
  forgetStoryFiles()
  read.paths.length = 0
})

it('both are fetched once, and anew once they could not be used', async () => {
  const first = await storyFiles()
  expect(await storyFiles()).toBe(first)
  expect(read.paths).toEqual(['stories260k/weights.bin', 'stories260k/tokenizer.bin'])
  forgetStoryFiles()
  expect(await storyFiles()).not.toBe(first)
  expect(read.paths).toHaveLength(4)
})

it('how much is here is counted by the bytes of the weights, as they lie in public/', () => {
  expect(readFileSync('public/stories260k/weights.bin')).toHaveLength(WEIGHT_BYTES)
  read.halves[0]!.received = WEIGHT_BYTES / 4
  expect(storyShare()).toBe(0.25)
})
