import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { forgetStoryFiles, loadStoryFiles, weightsProgress, WEIGHT_BYTES } from './story-files'

const downloads = vi.hoisted(() => ({
  paths: [] as string[],
  halves: [] as { received: number; size: number }[],
}))
vi.mock('../download', () => ({
  Download: class {
    received = 0
    private whole?: Promise<Uint8Array>
    constructor(
      readonly path: string,
      readonly size: number,
    ) {
      downloads.halves.push(this)
    }
    fetch() {
      return (this.whole ??= (downloads.paths.push(this.path), Promise.resolve(Uint8Array.of(1))))
    }
    forget() {
      this.whole = undefined
    }
  },
}))
beforeEach(() => {
  forgetStoryFiles()
  downloads.paths.length = 0
})

it('both are fetched once, and anew once they could not be used', async () => {
  const first = await loadStoryFiles()
  expect(await loadStoryFiles()).toBe(first)
  expect(downloads.paths).toEqual(['stories260k/weights.bin', 'stories260k/tokenizer.bin'])
  forgetStoryFiles()
  expect(await loadStoryFiles()).not.toBe(first)
  expect(downloads.paths).toHaveLength(4)
})

it('how much is here is counted by the bytes of the weights, as they lie in public/', () => {
  expect(readFileSync('public/stories260k/weights.bin')).toHaveLength(WEIGHT_BYTES)
  downloads.halves[0]!.received = WEIGHT_BYTES / 4
  expect(weightsProgress()).toBe(0.25)
})
