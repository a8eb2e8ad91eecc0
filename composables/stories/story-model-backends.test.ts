import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { StreamEvent } from 'llm-stack/applications'
import { SentencePieceTokenizer } from 'llm-stack/models'
import type { BackendKind } from 'slidev-addon-stage'
import { forgetStoryFiles, loadStoryFiles } from './story-files'
import { storyModelBackends } from './story-model-backends'

vi.mock('./story-files', () => ({ loadStoryFiles: vi.fn(), forgetStoryFiles: vi.fn() }))
const worker = vi.hoisted(() => ({ create: (): unknown => undefined, api: {}, stop: () => {} }))
vi.mock('../worker-client', () => ({
  createWorkerClient: (create: () => Worker) => {
    worker.create = create
    return { call: async (request: (api: object) => unknown) => request(worker.api), stop: worker.stop }
  },
}))
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

  it('tells probabilities, tokens and checksum on the page, as they were recorded', async () => {
    const page = startBackend('page')
    const [[request, probability]] = Object.entries(storiesRun.chance)
    const [, before, word] = /^(.*) (\S+)$/.exec(request)!
    expect((await page.wordProbability(before, word)) / probability).toBeCloseTo(1, 2)
    expect(await startBackend('stored').wordProbability(before, word)).toBe(probability)
    expect(await page.checksum()).toBe(storiesRun.checksum)
    const tokenizer = new SentencePieceTokenizer(file('tokenizer'))
    expect(await page.countTokens('The cat')).toBe(tokenizer.encode('The cat').length)
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
    await expect(stored.countTokens('The cat')).rejects.toThrow('nothing was recorded for “its tokens”')
    expect(() => stored.streamCompletion({ prompt })).toThrow(`nothing was recorded for “${prompt}”`)
  })

  it('reports why no model runs, and drops broken files', async () => {
    vi.mocked(loadStoryFiles).mockRejectedValue(new Error('weights.bin is not there (404)'))
    const backends = storyModelBackends()
    await expect(startBackend('page', backends).ready).rejects.toThrow('404')
    expect(forgetStoryFiles).toHaveBeenCalled()
    expect(startBackend('stored', backends).recordingOnly).toEqual({ why: 'weights.bin is not there (404)' })
    vi.mocked(loadStoryFiles).mockRejectedValue('no network')
    await expect(startBackend('page', backends).ready).rejects.toBe('no network')
    expect(startBackend('stored', backends).recordingOnly).toEqual({ why: 'no network' })
    expect(startBackend('stored').recordingOnly).toEqual({ why: '' })
  })
})

describe('the worker', () => {
  const states = [
    { text: 'The', input: 2, output: 1 },
    { text: 'The', input: 2, output: 2 },
    { text: 'The cat', input: 2, output: 3, reason: 'stop' },
  ]
  /** Calls of the worker’s API, in order, and what it answers. */
  function stubApi() {
    const calls: unknown[][] = []
    const answers = { load: 0, generateText: 'a', wordProbability: 0.5, checksum: 'c', countTokens: 3 }
    const named =
      (name: string, answer: () => unknown) =>
      async (...parameters: unknown[]) => {
        calls.push([name, ...parameters])
        return answer()
      }
    const following = states.values()
    worker.api = {
      ...Object.fromEntries(
        Object.entries(answers).map(([name, answer]) => [name, named(name, () => answer)]),
      ),
      startCompletion: named('startCompletion', () => 7),
      next: named('next', () => following.next().value),
      end: named('end', () => Promise.reject(new Error('stopped'))),
    }
    return calls
  }

  it('is a module of its own, and is stopped', () => {
    const StubWorker = vi.fn(function () {})
    vi.stubGlobal('Worker', StubWorker)
    stubApi()
    const { stop } = startBackend('worker')
    expect(worker.create()).toBeInstanceOf(StubWorker)
    expect(StubWorker).toHaveBeenCalledExactlyOnceWith(expect.any(URL), { type: 'module' })
    const [url] = StubWorker.mock.calls[0]! as unknown as [URL]
    expect(url.pathname).toMatch(/\.worker\.ts$/)
    expect(existsSync(fileURLToPath(url))).toBe(true)
    expect(stop).toBe(worker.stop)
  })

  it('answers once it has loaded the files', async () => {
    const calls = stubApi()
    const backend = startBackend('worker')
    expect([
      await backend.generateText('Hi', 4),
      await backend.wordProbability('I am', 'Mia'),
      await backend.checksum(),
      await backend.countTokens('The cat'),
    ]).toEqual(['a', 0.5, 'c', 3])
    expect(calls).toEqual([
      ['load', await loadStoryFiles()],
      ['generateText', 'Hi', 4],
      ['wordProbability', 'I am', 'Mia'],
      ['checksum'],
      ['countTokens', 'The cat'],
    ])
  })

  it('streams what is new in each state, and ends a completion that is done or left', async () => {
    const calls = stubApi()
    const events: StreamEvent[] = []
    for await (const event of startBackend('worker').streamCompletion({ prompt })) events.push(event)
    expect(events).toEqual([
      { type: 'text', text: 'The' },
      { type: 'text', text: ' cat' },
      { type: 'end', reason: 'stop', usage: { input: 2, output: 3 } },
    ])
    expect(calls.slice(1)).toEqual([
      ['startCompletion', { prompt }],
      ...states.map(() => ['next', 7]),
      ['end', 7],
    ])
    const leftCalls = stubApi()
    for await (const _ of startBackend('worker').streamCompletion({ prompt })) break
    expect(leftCalls.slice(2)).toEqual([['next', 7], ['end', 7]]) // prettier-ignore
  })
})
