/** The published model's two files, fetched once a page: by whoever asks first, or when a slide that uses them rests. */
import type { StoryFiles } from './storyteller'

/** Bytes of the weights, which are all that takes time. */
export const WEIGHT_BYTES = 520_104

let kept: Promise<StoryFiles> | undefined
let loaded = 0

/** How much of the weights is here, 0 to 1. */
export const storyShare = (): number => loaded / WEIGHT_BYTES

/** A file beside the page, wherever that lies. Throws an Error that names it. */
async function bytesOf(name: string, more: (bytes: number) => void = () => {}): Promise<Uint8Array> {
  const response = await fetch(new URL(`stories260k/${name}`, document.baseURI))
  if (!response.ok || !response.body) throw new Error(`${name} is not there (${response.status})`)
  const parts: Uint8Array[] = []
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    more(value.length)
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

export function storyFiles(): Promise<StoryFiles> {
  if (kept) return kept
  loaded = 0
  const both = Promise.all([bytesOf('weights.bin', (n) => (loaded += n)), bytesOf('tokenizer.bin')])
  kept = both.then(([weights, tokenizer]) => ({ weights, tokenizer }))
  kept.catch(forgetStoryFiles)
  return kept
}

/** What could not be used is fetched anew the next time. */
export const forgetStoryFiles = (): void => void (kept = undefined)
