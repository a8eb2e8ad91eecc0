import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { StreamEvent } from '../../stack/applications'
import type { BackendKind } from '../use-live-run'
import { forgetStoryFiles, loadStoryFiles } from './story-files'
import { storyModelBackends } from './story-model-backends'

vi.mock('./story-files', () => ({ loadStoryFiles: vi.fn(), forgetStoryFiles: vi.fn() }))
const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}.bin`))
const prompt = storyQuestions[0]
const startBackend = (kind: BackendKind, backends = storyModelBackends()) =>
  backends.find(([k]) => k === kind)![1]()
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => void setTimeout(callback))
  vi.mocked(loadStoryFiles).mockResolvedValue({ weights: file('weights'), tokenizer: file('tokenizer') })
  vi.mocked(forgetStoryFiles).mockClear()
})
afterEach(() => void vi.unstubAllGlobals())

describe('storyModelBackends', () => {
  it('prefers a worker, then the page, then the recording', () =>
    expect(storyModelBackends().map(([kind]) => kind)).toEqual(['worker', 'page', 'stored']))

  it('generates the recorded text on the page, and streams it piece by piece', async () => {
    const page = startBackend('page')
    await page.ready
    const recorded = storiesRun.continuations[prompt]!
    expect(await page.generateText(prompt, recorded.tokens)).toEqual(recorded)
    const events: StreamEvent[] = []
    for await (const event of page.streamCompletion({ prompt, maxTokens: 5 })) events.push(event)
    const texts = events.flatMap((event) => (event.type === 'text' ? [event.text] : []))
    expect(texts.length).toBeGreaterThan(1)
    expect(recorded.text.startsWith(texts.join(''))).toBe(true)
    expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'length', usage: { output: 5 } })
  })

  it('stops generating on the page', async () => {
    const page = startBackend('page')
    await page.ready
    page.stop()
    await expect(page.generateText(prompt, 30)).rejects.toThrow('no longer wanted')
  })

  it('replays a part of a recording, and rejects any other prompt', async () => {
    const stored = startBackend('stored')
    const recorded = storiesRun.continuations[prompt]!
    expect(await stored.generateText(prompt, 99)).toEqual(recorded)
    const part = await stored.generateText(prompt, 4)
    expect(part).toMatchObject({ tokens: 4, isComplete: false })
    expect(recorded.text.startsWith(part.text) && part.text.length < recorded.text.length).toBe(true)
    await expect(stored.generateText('What is new?', 4)).rejects.toThrow(
      'nothing was recorded for “What is new?”',
    )
    expect(await stored.checksum()).toBe(storiesRun.checksum)
  })

  it('reports why no model runs, and drops broken files', async () => {
    vi.mocked(loadStoryFiles).mockRejectedValue(new Error('weights.bin is not there (404)'))
    const backends = storyModelBackends()
    await expect(startBackend('page', backends).ready).rejects.toThrow('404')
    expect(forgetStoryFiles).toHaveBeenCalled()
    expect(startBackend('stored', backends).recordingOnly).toEqual({ why: 'weights.bin is not there (404)' })
  })
})
