/** Backends that run the story model: a worker, the main thread in time slices, or a recording. */
import type { StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { BackendFactory } from 'slidev-addon-stage'
import { runInTimeSlices, nextAnimationFrame } from '../time-slicing'
import { createWorkerClient } from '../worker-client'
import type { Loading } from '../load-progress'
import { messageOf } from '../message-of'
import { forgetStoryFiles, loadStoryFiles, weightsProgress } from './story-files'
import { StoryModel } from './story-model'
import type { StoryModelWorker } from './story-model.worker'

export interface StoryModelBackend extends Loading {
  /** See StoryModel.generateText(). */
  generateText: (prompt: string, tokens: number) => Promise<StoryContinuation>
  /** Set if only recorded prompts have an answer, with the reason why no model runs. */
  recordingOnly?: { why: string }
  /** Stops all work; pending calls reject. */
  stop: () => void
}

/** Enough to parse half a megabyte on a slow machine. */
const LOAD_TIMEOUT_MS = 20_000

function workerBackend(): StoryModelBackend {
  const { call, stop } = createWorkerClient<StoryModelWorker>(
    () => new Worker(new URL('./story-model.worker.ts', import.meta.url), { type: 'module' }),
  )
  const ready = loadStoryFiles().then((files) => call((api) => api.load(files), LOAD_TIMEOUT_MS))
  const callWhenReady: typeof call = async (request) => {
    await ready
    return call(request)
  }
  return {
    ready,
    progress: weightsProgress,
    generateText: (prompt, tokens) => callWhenReady((api) => api.generateText(prompt, tokens)),
    stop,
  }
}

function mainThreadBackend(): StoryModelBackend {
  let isRunning = true
  const ready = loadStoryFiles().then(async (files) => {
    await nextAnimationFrame()
    const model = new StoryModel(files)
    await nextAnimationFrame()
    return model
  })
  const runSliced = <R>(work: Generator<unknown, R>) => runInTimeSlices(work, () => isRunning)
  return {
    ready,
    progress: weightsProgress,
    generateText: async (prompt, tokens) => runSliced((await ready).generateText(prompt, tokens)),
    stop: () => (isRunning = false),
  }
}

/** About the first `maxTokens` tokens of a recording, in proportion to its length: token boundaries are not recorded. */
function truncateRecording({ text, tokens }: StoryContinuation, maxTokens: number): StoryContinuation {
  const count = Math.min(tokens, maxTokens)
  return {
    text: text.slice(0, Math.ceil((text.length * count) / tokens)),
    tokens: count,
    isComplete: count === tokens,
  }
}

function recordingBackend(why: string): StoryModelBackend {
  const fail = (prompt: string): never => {
    throw new Error(`nothing was recorded for “${prompt}”`)
  }
  const recorded = (prompt: string) => storiesRun.continuations[prompt] ?? fail(prompt)
  return {
    ready: Promise.resolve(),
    generateText: async (prompt, tokens) => truncateRecording(recorded(prompt), tokens),
    recordingOnly: { why },
    stop: () => {},
  }
}

/** Backends in order of preference. The recording reports the last error of the others as its reason. */
export function storyModelBackends(): readonly BackendFactory<StoryModelBackend>[] {
  let lastError = ''
  const rememberError = (start: () => StoryModelBackend) => (): StoryModelBackend => {
    const backend = start()
    backend.ready.catch((error: unknown) => {
      lastError = messageOf(error)
      // A truncated file in the cache would fail the next backend, too.
      forgetStoryFiles()
    })
    return backend
  }
  return [
    ['worker', rememberError(workerBackend)],
    ['page', rememberError(mainThreadBackend)],
    ['stored', () => recordingBackend(lastError)],
  ]
}
