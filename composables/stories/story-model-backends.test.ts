import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { StreamEvent } from '../../stack/applications'
import { forgetStoryFiles, loadStoryFiles } from './story-files'
import { storyModelBackends } from './story-model-backends'

vi.mock('./story-files', () => ({ loadStoryFiles: vi.fn(), forgetStoryFiles: vi.fn() }))
const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}.bin`))
const prompt = storyQuestions[0]
const startBackend = (who: 'worker' | 'page' | 'stored', all = storyModelBackends()) =>
  all.find(([source]) => source === who)![1]()
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => void setTimeout(work))
  vi.mocked(loadStoryFiles).mockResolvedValue({ weights: file('weights'), tokenizer: file('tokenizer') })
  vi.mocked(forgetStoryFiles).mockClear()
})
afterEach(() => void vi.unstubAllGlobals())

describe('who tells the story', () => {
  it('is asked in order: a worker, the page, the recording', () =>
    expect(storyModelBackends().map(([source]) => source)).toEqual(['worker', 'page', 'stored']))

  it('on the page tells what was recorded, and streams it piece by piece', async () => {
    const page = startBackend('page')
    await page.ready
    const whole = storiesRun.continuations[prompt]!
    expect(await page.generateText(prompt, whole.tokens)).toEqual(whole)
    const events: StreamEvent[] = []
    for await (const event of page.streamCompletion({ prompt, maxTokens: 5 })) events.push(event)
    const texts = events.flatMap((event) => (event.type === 'text' ? [event.text] : []))
    expect(texts.length).toBeGreaterThan(1)
    expect(whole.text.startsWith(texts.join(''))).toBe(true)
    expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'length', usage: { output: 5 } })
  })

  it('on the page stops when it is told to', async () => {
    const page = startBackend('page')
    await page.ready
    page.stop()
    await expect(page.generateText(prompt, 30)).rejects.toThrow('no longer wanted')
  })

  it('from the recording tells part of it, and nothing that was not recorded', async () => {
    const stored = startBackend('stored')
    const whole = storiesRun.continuations[prompt]!
    expect(await stored.generateText(prompt, 99)).toEqual(whole)
    const part = await stored.generateText(prompt, 4)
    expect(part).toMatchObject({ tokens: 4, isComplete: false })
    expect(whole.text.startsWith(part.text) && part.text.length < whole.text.length).toBe(true)
    await expect(stored.generateText('What is new?', 4)).rejects.toThrow(
      'nothing was recorded for “What is new?”',
    )
    expect(await stored.checksum()).toBe(storiesRun.checksum)
  })

  it('says why nobody else could, and has broken files fetched anew', async () => {
    vi.mocked(loadStoryFiles).mockRejectedValue(new Error('weights.bin is not there (404)'))
    const all = storyModelBackends()
    await expect(startBackend('page', all).ready).rejects.toThrow('404')
    expect(forgetStoryFiles).toHaveBeenCalled()
    expect(startBackend('stored', all).recordingOnly).toEqual({ why: 'weights.bin is not there (404)' })
  })
})
