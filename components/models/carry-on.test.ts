// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { arriving, carryOn, originOf, type Carried } from './carry-on'
import { forgetStoryFiles, storyFiles } from '../../composables/stories/story-files'
import { tellers, type Teller } from '../../composables/stories/tellers'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const serve = (change: (name: string, bytes: Uint8Array<ArrayBuffer>) => Response) =>
  vi.fn(async (url: URL) => {
    const name = url.pathname.split('/').at(-1)!
    return change(name, file(name) as Uint8Array<ArrayBuffer>)
  })
const whole = () => serve((_, bytes) => new Response(bytes))
const hired = (who: 'worker' | 'page' | 'stored') => tellers().find(([source]) => source === who)![1]()

async function all(run: AsyncGenerator<Carried>): Promise<Carried[]> {
  const seen: Carried[] = []
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
    vi.stubGlobal('fetch', whole())
    const page = hired('page')
    const [prompt] = storyQuestions
    const seen = await all(carryOn(page, prompt, undefined, false))
    expect(seen.at(-1)).toEqual({ prompt, ...storiesRun.told[prompt] })
    const [first] = await all(carryOn(page, prompt, undefined, true))
    const [second] = await all(carryOn(page, prompt, first, true))
    expect([first.tokens, second.tokens, second.text.startsWith(first.text)]).toEqual([1, 2, true])
    page.stop()
  })

  it('is asked anew when it is another, or was answered', async () => {
    vi.stubGlobal('fetch', whole())
    const page = hired('page')
    const [one, two] = storyQuestions
    const over = (await all(carryOn(page, one, undefined, false))).at(-1)!
    for (const prompt of [one, two]) {
      const [next] = await all(carryOn(page, prompt, over, true))
      expect([next.prompt, next.tokens]).toEqual([prompt, 1])
    }
  })
})

describe('the files', () => {
  it('are fetched once, from beside the page', async () => {
    const fetch = whole()
    vi.stubGlobal('fetch', fetch)
    expect(await storyFiles()).toBe(await storyFiles())
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
      const [, [, page], [, stored]] = tellers()
      const broken = page()
      await expect(all(carryOn(broken, storyQuestions[1], undefined, false))).rejects.toThrow(why)
      const seen = await all(carryOn(stored(), storyQuestions[1], undefined, false))
      const last = seen.at(-1)!
      expect([last.text, last.prompt]).toEqual([storiesRun.told[storyQuestions[1]].text, storyQuestions[1]])
      expect(originOf(true, 'stored', last)).toContain(why)
      vi.stubGlobal('fetch', whole())
      await expect(storyFiles()).resolves.toBeTruthy()
    },
  )
})

it('a model that has come and not answered is being started, not fetched', () => {
  expect(arriving(0.5)).toBe('Fetching the model: 50%')
  expect(arriving(1, 'it')).toBe('Starting it …')
})

describe('who has only recordings', () => {
  it('says so, and tells the first question’s to whoever asks another', async () => {
    const stored: Teller = hired('stored')
    const seen = await all(carryOn(stored, 'What is typed?', undefined, false))
    expect(seen.at(-1)!.prompt).toBe(storyQuestions[0])
    expect(originOf(true, 'stored', seen.at(-1)!)).toContain('It cannot run here: a recording.')
  })
})
