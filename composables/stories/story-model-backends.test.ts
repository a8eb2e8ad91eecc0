import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { storyQuestions } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { BackendKind } from 'slidev-addon-stage'
import { forgetStoryFiles, loadStoryFiles } from './story-files'
import { storyModelBackends } from './story-model-backends'

vi.mock('./story-files', () => ({
  loadStoryFiles: vi.fn(),
  forgetStoryFiles: vi.fn(),
  weightsProgress: () => 1,
}))
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

  it('generates the recorded text on the page', async () => {
    const page = startBackend('page')
    await page.ready
    const recorded = storiesRun.continuations[prompt]!
    expect(await page.generateText(prompt, recorded.tokens)).toEqual(recorded)
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
  /** Calls of the worker’s API, in order, and what it answers. */
  function stubApi() {
    const calls: unknown[][] = []
    const answers = { load: 0, generateText: 'a' }
    const named =
      (name: string, answer: () => unknown) =>
      async (...parameters: unknown[]) => {
        calls.push([name, ...parameters])
        return answer()
      }
    worker.api = Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [name, named(name, () => answer)]),
    )
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
    expect(await backend.generateText('Hi', 4)).toBe('a')
    expect(calls).toEqual([
      ['load', await loadStoryFiles()],
      ['generateText', 'Hi', 4],
    ])
  })
})
