// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { describeLoading, continueText, describeOrigin, type ContinuationFrame } from './continue-text'
import { forgetStoryFiles, loadStoryFiles } from '../../composables/stories/story-files'
import { storyModelBackends, type StoryModelBackend } from '../../composables/stories/story-model-backends'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const serve = (change: (name: string, bytes: Uint8Array<ArrayBuffer>) => Response) =>
  vi.fn(async (url: URL) => {
    const name = url.pathname.split('/').at(-1)!
    return change(name, file(name) as Uint8Array<ArrayBuffer>)
  })
const serveIntact = () => serve((_, bytes) => new Response(bytes))
const createBackend = (who: 'worker' | 'page' | 'stored') =>
  storyModelBackends().find(([source]) => source === who)![1]()

async function collectFrames(run: AsyncGenerator<ContinuationFrame>): Promise<ContinuationFrame[]> {
  const seen: ContinuationFrame[] = []
  for await (const frame of run) seen.push(frame)
  return seen
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => setTimeout(go))
})
afterEach(() => vi.unstubAllGlobals())

describe('a question, on the page', () => {
  it('is carried on to the end, and by one token where it is stepped', async () => {
    vi.stubGlobal('fetch', serveIntact())
    const page = createBackend('page')
    const [prompt] = storyQuestions
    const seen = await collectFrames(continueText(page, prompt, undefined, false))
    expect(seen.at(-1)).toEqual({ prompt, ...storiesRun.continuations[prompt] })
    const [first] = await collectFrames(continueText(page, prompt, undefined, true))
    const [second] = await collectFrames(continueText(page, prompt, first, true))
    expect([first.tokens, second.tokens, second.text.startsWith(first.text)]).toEqual([1, 2, true])
    page.stop()
  })

  it('is asked anew when it is another, or was answered', async () => {
    vi.stubGlobal('fetch', serveIntact())
    const page = createBackend('page')
    const [one, two] = storyQuestions
    const over = (await collectFrames(continueText(page, one, undefined, false))).at(-1)!
    for (const prompt of [one, two]) {
      const [next] = await collectFrames(continueText(page, prompt, over, true))
      expect([next.prompt, next.tokens]).toEqual([prompt, 1])
    }
  })
})

describe('the files', () => {
  it('are fetched once, from beside the page', async () => {
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
    ['a page that says so', () => new Response('<!doctype html>'), 'not stored weights'],
  ])(
    '%s: refused with a sentence, a recording is shown, and they are asked for again',
    async (_, spoil, why) => {
      const fetch = serve((name, bytes) => (name === 'weights.bin' ? spoil(bytes) : new Response(bytes)))
      vi.stubGlobal('fetch', fetch)
      const [, [, page], [, stored]] = storyModelBackends()
      const broken = page()
      await expect(collectFrames(continueText(broken, storyQuestions[1], undefined, false))).rejects.toThrow(
        why,
      )
      const seen = await collectFrames(continueText(stored(), storyQuestions[1], undefined, false))
      const last = seen.at(-1)!
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

it('a model that has come and not answered is being started, not fetched', () => {
  expect(describeLoading(0.5)).toBe('Fetching the model: 50%')
  expect(describeLoading(1, 'it')).toBe('Starting it …')
})

describe('who has only recordings', () => {
  it('says so, and tells the first question’s to whoever asks another', async () => {
    const stored: StoryModelBackend = createBackend('stored')
    const seen = await collectFrames(continueText(stored, 'What is typed?', undefined, false))
    expect(seen.at(-1)!.prompt).toBe(storyQuestions[0])
    expect(describeOrigin(true, 'stored', seen.at(-1)!)).toContain('It cannot run here: a recording.')
  })
})
