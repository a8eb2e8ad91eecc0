// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import {
  continueText,
  describeLoading,
  describeOrigin,
  emptyContinuation,
  recordedContinuation,
  type ContinuationFrame,
} from './continue-text'
import { forgetStoryFiles, loadStoryFiles } from '../../composables/stories/story-files'
import { storyModelBackends, type StoryModelBackend } from '../../composables/stories/story-model-backends'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const serve = (change: (name: string, bytes: Uint8Array<ArrayBuffer>) => Response) =>
  vi.fn(async (url: URL) => {
    const name = url.pathname.split('/').at(-1)!
    return change(name, file(name) as Uint8Array<ArrayBuffer>)
  })
const serveIntact = () => serve((_, bytes) => new Response(bytes))
const createBackend = (kind: 'worker' | 'page' | 'stored') =>
  storyModelBackends().find(([backendKind]) => backendKind === kind)![1]()

async function collectFrames(run: AsyncGenerator<ContinuationFrame>): Promise<ContinuationFrame[]> {
  const frames: ContinuationFrame[] = []
  for await (const frame of run) frames.push(frame)
  return frames
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback))
})
afterEach(() => vi.unstubAllGlobals())

describe('a question on the main thread', () => {
  it('is continued to the end, or by one token with `once`', async () => {
    vi.stubGlobal('fetch', serveIntact())
    const page = createBackend('page')
    const [prompt] = storyQuestions
    const frames = await collectFrames(continueText(page, prompt, undefined, false))
    expect(frames.at(-1)).toEqual({ prompt, ...storiesRun.continuations[prompt] })
    const [first] = await collectFrames(continueText(page, prompt, undefined, true))
    const [second] = await collectFrames(continueText(page, prompt, first, true))
    expect([first.tokens, second.tokens, second.text.startsWith(first.text)]).toEqual([1, 2, true])
    page.stop()
  })

  it('starts from the first token if the prompt changed or the answer was complete', async () => {
    vi.stubGlobal('fetch', serveIntact())
    const page = createBackend('page')
    const [one, two] = storyQuestions
    const complete = (await collectFrames(continueText(page, one, undefined, false))).at(-1)!
    for (const prompt of [one, two]) {
      const [next] = await collectFrames(continueText(page, prompt, complete, true))
      expect([next.prompt, next.tokens]).toEqual([prompt, 1])
    }
  })
})

describe('the model’s files', () => {
  it('are fetched once, relative to the page', async () => {
    const fetch = serveIntact()
    vi.stubGlobal('fetch', fetch)
    expect(await loadStoryFiles()).toBe(await loadStoryFiles())
    expect(fetch.mock.calls.map(([url]) => url.href)).toEqual(
      ['weights.bin', 'tokenizer.bin'].map((name) => new URL(`stories260k/${name}`, document.baseURI).href),
    )
  })

  it.each([
    ['missing', () => new Response('', { status: 404 }), 'weights.bin is not there (404)'],
    [
      'cut short',
      (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.slice(0, 1000)),
      'cut short or damaged',
    ],
    ['an HTML page instead', () => new Response('<!doctype html>'), 'not stored weights'],
  ])(
    '%s: rejects with the reason, falls back to a recording, and fetches again next time',
    async (_, spoil, why) => {
      const fetch = serve((name, bytes) => (name === 'weights.bin' ? spoil(bytes) : new Response(bytes)))
      vi.stubGlobal('fetch', fetch)
      const [, [, page], [, stored]] = storyModelBackends()
      const broken = page()
      await expect(collectFrames(continueText(broken, storyQuestions[1], undefined, false))).rejects.toThrow(
        why,
      )
      const frames = await collectFrames(continueText(stored(), storyQuestions[1], undefined, false))
      const last = frames.at(-1)!
      expect([last.text, last.prompt]).toEqual([
        storiesRun.continuations[storyQuestions[1]].text,
        storyQuestions[1],
      ])
      expect(describeOrigin(true, 'stored', last)).toContain(why)
      vi.stubGlobal('fetch', serveIntact())
      await expect(loadStoryFiles()).resolves.toBeTruthy()
    },
  )
})

it('describes a loaded model that has not answered as starting', () => {
  expect(describeLoading(0.5)).toBe('Fetching the model: 50%')
  expect(describeLoading(1, 'it')).toBe('Starting it …')
})

it('says where the text comes from', () => {
  expect(describeOrigin(false, 'worker', { loading: 0.5 })).toBe('Recorded.')
  expect(describeOrigin(true, 'worker', { loading: 0.5 })).toBe('Fetching the model: 50%')
  expect((['worker', 'page', 'stored'] as const).map((kind) => describeOrigin(true, kind, {}))).toEqual([
    'Run here, now, in a worker, at temperature 0.',
    'Run here, now, on the page, at temperature 0.',
    'It cannot run here: a recording.',
  ])
  expect(describeOrigin(true, 'stored', { why: 'no file' })).toBe(
    'It cannot run here: a recording. Why: no file.',
  )
})

it('begins with nothing, and has the recording of the first question', () => {
  const [prompt] = storyQuestions
  expect(emptyContinuation(prompt)).toEqual({ prompt, text: '', tokens: 0, isComplete: false })
  expect(recordedContinuation()).toEqual({ prompt, ...storiesRun.continuations[prompt] })
})

describe('a backend with only recordings', () => {
  it('states so, and plays the first question’s recording for any other prompt', async () => {
    const stored: StoryModelBackend = createBackend('stored')
    const frames = await collectFrames(continueText(stored, 'What is typed?', undefined, false))
    expect(frames.at(-1)!.prompt).toBe(storyQuestions[0])
    expect(describeOrigin(true, 'stored', frames.at(-1)!)).toContain('It cannot run here: a recording.')
  })
})
