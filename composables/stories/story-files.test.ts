import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { forgetStoryFiles, loadStoryFiles, weightsProgress, WEIGHT_BYTES } from './story-files'

const downloads = vi.hoisted(() => ({
  paths: [] as string[],
  instances: [] as { received: number; size: number }[],
}))
vi.mock('../download', () => ({
  Download: class {
    received = 0
    private pending?: Promise<Uint8Array>
    constructor(
      readonly path: string,
      readonly size: number,
    ) {
      downloads.instances.push(this)
    }
    fetch() {
      if (!this.pending) {
        downloads.paths.push(this.path)
        this.pending = Promise.resolve(Uint8Array.of(1))
      }
      return this.pending
    }
    forget() {
      this.pending = undefined
    }
  },
}))
beforeEach(() => {
  forgetStoryFiles()
  downloads.paths.length = 0
})

it('fetches both files once, and again after they were forgotten', async () => {
  const first = await loadStoryFiles()
  expect(first).toEqual({ weights: Uint8Array.of(1), tokenizer: Uint8Array.of(1) })
  expect(await loadStoryFiles()).toBe(first)
  expect(downloads.paths).toEqual(['stories260k/weights.bin', 'stories260k/tokenizer.bin'])
  forgetStoryFiles()
  expect(await loadStoryFiles()).not.toBe(first)
  expect(downloads.paths).toHaveLength(4)
})

it('counts progress by the size of the weights in public/', () => {
  expect(readFileSync('public/stories260k/weights.bin')).toHaveLength(WEIGHT_BYTES)
  downloads.instances[0]!.received = WEIGHT_BYTES / 4
  expect(weightsProgress()).toBe(0.25)
})
