/** Backends that ask the chat model: its worker, shared by all slides, or recordings. */
import type { StreamEvent } from 'llm-stack/applications'
import type { NextTokenChances } from 'llm-stack/models'
import type { BackendFactory } from 'slidev-addon-stage'
import { toStreamEvents } from '../to-stream-events'
import type { Loading } from '../load-progress'
import type { Remote } from 'comlink'
import {
  chatModelProgress,
  failChatModel,
  mayStartUnasked,
  startChatModel,
  whyRecorded,
  type ChatModelClient,
} from './chat-model-status'
import type { ChatModelWorker } from './chat-model.worker'
import type { ReplyRequest } from './reply-run'

/** A token of a text. */
export interface TextToken {
  id: number
  /** Its bytes as text, with U+FFFD for part of a character. */
  text: string
}

export interface ChatModelBackend extends Loading {
  /** Streams a reply as it is generated; at its end the reason: 'other' for one that turned in circles. */
  streamReply: (request: ReplyRequest) => AsyncGenerator<StreamEvent>
  /** What may come after a text: the `count` likeliest tokens by themselves. */
  nextTokenChances: (text: string, count: number) => Promise<NextTokenChances>
  /** The tokens of a text, as this model cuts it. */
  tokenize: (text: string) => Promise<TextToken[]>
  /** Set if only recorded requests have an answer, with the reason why no model runs. */
  recordingOnly?: { why: string }
  /** Ends the requests of this backend; the model stays loaded. */
  stop: () => void
}

/** Time for one step of a reply, or for all chances after a text, on a slow machine, ms. */
const STEP_TIMEOUT_MS = 20_000

/** Errors of the worker itself, after which it is of no more use. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && /^the worker (broke|is silent)/.test(error.message)

/** A request to the worker's API. */
export type ModelRequest<R> = (api: Remote<Omit<ChatModelWorker, 'load' | 'resume'>>) => Promise<R>

/** Calls the model's worker, and gives it up if it breaks. Rejects as `WorkerClient.call`. */
export async function callChatModel<R>(worker: ChatModelClient, request: ModelRequest<R>): Promise<R> {
  try {
    return await worker.call(request, STEP_TIMEOUT_MS)
  } catch (error) {
    if (isBroken(error)) failChatModel((error as Error).message)
    throw error
  }
}

/** Throws if the model may not be loaded: then the recordings are next. */
function workerBackend(): ChatModelBackend {
  if (!mayStartUnasked()) throw new Error('the chat model was not fetched')
  const ready = startChatModel()
  let isStopped = false
  const call = async <R>(request: ModelRequest<R>): Promise<R> => {
    const worker = await ready
    if (isStopped) throw new Error('no longer wanted')
    return callChatModel(worker, request)
  }
  return {
    ready,
    progress: chatModelProgress,
    async *streamReply(request) {
      const id = await call((api) => api.startReply(request))
      const end = () => void ready.then((worker) => worker.call((api) => api.end(id))).catch(() => {})
      yield* toStreamEvents(() => call((api) => api.next(id)), end)
    },
    nextTokenChances: (text, count) => call((api) => api.nextTokenChances(text, count)),
    tokenize: (text) => call((api) => api.tokenize(text)),
    stop: () => (isStopped = true),
  }
}

function recordingBackend(): ChatModelBackend {
  const fail = (): never => {
    throw new Error('nothing was recorded for this')
  }
  return {
    ready: Promise.resolve(),
    streamReply: fail,
    nextTokenChances: async () => fail(),
    tokenize: async () => fail(),
    recordingOnly: { why: whyRecorded() },
    stop: () => {},
  }
}

/** Backends in order of preference. The worker's throws as long as the model was neither fetched nor is served by this machine. */
export const chatModelBackends = (): readonly BackendFactory<ChatModelBackend>[] => [
  ['worker', workerBackend],
  ['stored', recordingBackend],
]
