import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { loadVocabulary, splitDigits } from 'llm-stack/models'
import { promptParts } from '../../data/prompt-parts'

const vocabulary = new Uint8Array(readFileSync('public/smollm2-vocabulary.bin'))
const tokenizer = loadVocabulary(vocabulary, splitDigits)
const prepared = promptParts.at(-1)!

const page = vi.hoisted(() => ({ whenIdle: () => {} }))
vi.mock('../../composables/use-when-idle', () => ({
  useWhenIdle: (work: () => void) => (page.whenIdle = work),
}))
/** The worker: answers of its API are given one by one, when `release` is called. */
const worker = vi.hoisted(() => ({
  started: 0,
  stopped: 0,
  breaks: '',
  held: [] as (() => void)[],
  holds: false,
}))
vi.mock('../../composables/worker-client', () => ({
  createWorkerClient() {
    worker.started++
    let isLoaded = false
    const api = {
      load: (file: Uint8Array) => (isLoaded = file.length === vocabulary.length),
      count: (text: string) => (isLoaded ? tokenizer.encode(text).length : undefined),
    }
    return {
      async call(request: (its: typeof api) => unknown) {
        if (worker.breaks) throw new Error(worker.breaks)
        const answer = request(api)
        if (worker.holds) await new Promise<void>((resolve) => worker.held.push(resolve))
        return answer
      },
      stop: () => worker.stopped++,
    }
  },
}))

async function open() {
  vi.resetModules()
  const { chatVocabulary, useCountedQuestion } = await import('./use-counted-question')
  const fetchFile = vi.spyOn(chatVocabulary, 'fetch').mockResolvedValue(vocabulary)
  const question = ref(prepared.text)
  return { question, fetchFile, ...useCountedQuestion(question) }
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => void Object.assign(worker, { started: 0, stopped: 0, breaks: '', held: [], holds: false }))
afterEach(() => void vi.restoreAllMocks())

it('keeps to the prepared question until the tokenizer is loaded, then counts what was typed', async () => {
  const { question, counted } = await open()
  expect(counted.value).toMatchObject({ text: prepared.text, tokens: prepared.tokens })
  question.value = 'Why?'
  await settle()
  expect([counted.value.text, worker.started]).toEqual([prepared.text, 0])
  page.whenIdle()
  await settle()
  expect(counted.value).toEqual({ text: 'Why?', tokens: 2 })
  question.value = ''
  await settle()
  expect(counted.value).toEqual({ text: '', tokens: 0 })
  question.value = prepared.text
  await settle()
  expect(counted.value).toEqual({ text: prepared.text, tokens: prepared.tokens })
})

it('starts one worker, however often the slide is shown', async () => {
  const { fetchFile } = await open()
  page.whenIdle()
  page.whenIdle()
  await settle()
  page.whenIdle()
  await settle()
  expect([worker.started, fetchFile.mock.calls.length]).toEqual([1, 1])
})

it('drops the count of what has been typed on meanwhile', async () => {
  const { question, counted } = await open()
  page.whenIdle()
  await settle()
  worker.holds = true
  question.value = 'Why'
  await nextTick()
  question.value = 'Why not?'
  await nextTick()
  const [first, second] = worker.held
  second!()
  await settle()
  first!()
  await settle()
  expect(counted.value.text).toBe('Why not?')
})

it('says when it cannot be loaded, and tries again when the slide comes next', async () => {
  const { question, counted, failed, fetchFile } = await open()
  question.value = 'Why?'
  fetchFile.mockRejectedValueOnce(new Error('not there'))
  page.whenIdle()
  await settle()
  expect([failed.value, counted.value.text]).toEqual([true, prepared.text])
  worker.breaks = 'the worker broke'
  page.whenIdle()
  await settle()
  expect([failed.value, worker.stopped]).toEqual([true, 1])
  worker.breaks = ''
  page.whenIdle()
  await settle()
  expect([failed.value, counted.value.text]).toEqual([false, 'Why?'])
})

it('gives up a worker that breaks later, and starts another when the slide comes next', async () => {
  const { question, counted, failed } = await open()
  page.whenIdle()
  await settle()
  worker.breaks = 'the worker is silent'
  question.value = 'Why?'
  await settle()
  expect([failed.value, worker.stopped, counted.value.text]).toEqual([true, 1, prepared.text])
  worker.breaks = ''
  page.whenIdle()
  await settle()
  expect([failed.value, worker.started, counted.value.text]).toEqual([false, 2, 'Why?'])
})
