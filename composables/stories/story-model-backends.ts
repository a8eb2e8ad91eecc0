/** Who tells the story: a worker; where there is none, the page itself in small portions; else what was recorded. */
import type { StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { StreamEvent } from '../../stack/applications'
import type { BackendFactory } from '../use-live-run'
import { runInTimeSlices, nextAnimationFrame } from '../time-slicing'
import { createWorkerClient } from '../worker-client'
import type { CompletionRequest, CompletionState } from './completion'
import { forgetStoryFiles, loadStoryFiles } from './story-files'
import { StoryModel } from './story-model'
import type { StoryModelWorker } from './story-model.worker'

export interface StoryModelBackend {
  /** Settled once the model is there. */
  ready: Promise<unknown>
  generateText: (prompt: string, tokens: number) => Promise<StoryContinuation>
  wordProbability: (prompt: string, word: string) => Promise<number>
  checksum: () => Promise<string>
  /** Tokens of a text. */
  countTokens: (text: string) => Promise<number>
  /** What it writes, as it writes it. */
  streamCompletion: (asked: CompletionRequest) => AsyncGenerator<StreamEvent>
  /** Only what was recorded: nothing else can be asked. */
  recordingOnly?: { why: string }
  stop: () => void
}

/** A parse of half a megabyte on a slow machine. */
const LOAD_TIMEOUT_MS = 20_000

/** A story as a stream: of each state of it what is new. */
async function* toStreamEvents(
  next: () => Promise<CompletionState>,
  end: () => unknown = () => {},
): AsyncGenerator<StreamEvent> {
  let emittedLength = 0
  try {
    for (;;) {
      const { text, reason, input, output } = await next()
      if (text.length > emittedLength) yield { type: 'text', text: text.slice(emittedLength) }
      emittedLength = text.length
      if (reason) return yield { type: 'end', reason, usage: { input, output } }
    }
  } finally {
    end()
  }
}

function workerBackend(): StoryModelBackend {
  const { call: ask, stop } = createWorkerClient<StoryModelWorker>(
    () => new Worker(new URL('./story-model.worker.ts', import.meta.url), { type: 'module' }),
  )
  const ready = loadStoryFiles().then((files) => ask((api) => api.load(files), LOAD_TIMEOUT_MS))
  return {
    ready,
    generateText: async (prompt, tokens) => (await ready, ask((api) => api.generateText(prompt, tokens))),
    wordProbability: async (prompt, word) => (await ready, ask((api) => api.wordProbability(prompt, word))),
    checksum: async () => (await ready, ask((api) => api.checksum())),
    countTokens: async (text) => (await ready, ask((api) => api.countTokens(text))),
    async *streamCompletion(asked) {
      await ready
      const story = await ask((api) => api.startCompletion(asked))
      const end = () => ask((api) => api.end(story)).catch(() => {})
      yield* toStreamEvents(() => ask((api) => api.next(story), LOAD_TIMEOUT_MS), end)
    },
    stop,
  }
}

function mainThreadBackend(): StoryModelBackend {
  let isRunning = true
  const ready = loadStoryFiles().then(async (files) => {
    await nextAnimationFrame()
    const teller = new StoryModel(files)
    await nextAnimationFrame()
    return teller
  })
  const runSliced = <R>(work: Generator<unknown, R>) => runInTimeSlices(work, () => isRunning)
  return {
    ready,
    generateText: async (prompt, tokens) => runSliced((await ready).generateText(prompt, tokens)),
    wordProbability: async (prompt, word) => runSliced((await ready).wordProbability(prompt, word)),
    checksum: async () => runSliced((await ready).checksum()),
    countTokens: async (text) => (await ready).countTokens(text),
    async *streamCompletion(asked) {
      const story = (await ready).startCompletion(asked)
      yield* toStreamEvents(() => runSliced(story.next()))
    },
    stop: () => (isRunning = false),
  }
}

/** The first so many pieces of a recorded continuation. */
function truncateRecording({ text, tokens }: StoryContinuation, maxTokens: number): StoryContinuation {
  const count = Math.min(tokens, maxTokens)
  return {
    text: text.slice(0, Math.ceil((text.length * count) / tokens)),
    tokens: count,
    isComplete: count === tokens,
  }
}

function recordingBackend(why: string): StoryModelBackend {
  const recorded = (prompt: string) => storiesRun.continuations[prompt] ?? fail(prompt)
  const fail = (prompt: string): never => {
    throw new Error(`nothing was recorded for “${prompt}”`)
  }
  return {
    ready: Promise.resolve(),
    generateText: async (prompt, tokens) => truncateRecording(recorded(prompt), tokens),
    wordProbability: async (prompt, word) => storiesRun.chance[`${prompt} ${word}`] ?? fail(prompt),
    checksum: async () => storiesRun.checksum,
    countTokens: async () => fail('its tokens'),
    streamCompletion: ({ prompt }) => fail(prompt),
    recordingOnly: { why },
    stop: () => {},
  }
}

/** All who can, in the order they are asked. Those who come last know why those before could not. */
export function storyModelBackends(): readonly BackendFactory<StoryModelBackend>[] {
  let lastError = ''
  const rememberError = (make: () => StoryModelBackend) => (): StoryModelBackend => {
    const teller = make()
    teller.ready.catch((error: unknown) => {
      lastError = error instanceof Error ? error.message : String(error)
      // A file that was cut short would be so again.
      forgetStoryFiles()
    })
    return teller
  }
  return [
    ['worker', rememberError(workerBackend)],
    ['page', rememberError(mainThreadBackend)],
    ['stored', () => recordingBackend(lastError)],
  ]
}
