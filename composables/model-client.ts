/**
 * Chat client for the slides of floor 4: the connected endpoint, else the chat model in its worker, else recordings.
 * Slides start a client as the backend of a run (useLiveRun) and render the frames of streamReply().
 */
import { chatModel } from '../data/chat-model'
import {
  streamChat,
  localTransport,
  ModelError,
  type ChatRequest,
  type Message,
  type Reply,
  type StreamEvent,
  type Transport,
} from 'llm-stack/applications'
import type { ChatMessage } from 'llm-stack/models'
import type { BackendFactory } from 'slidev-addon-stage'
import { withProgress } from './with-progress'
import { connectedEndpoint } from './connected-endpoint'
import { wait } from './time-slicing'
import { prefersReducedMotion } from './prefers-reduced-motion'
import { loadProgress, type Loading } from './load-progress'
import { chatModelBackends, type ChatModelBackend } from './chat-model/chat-model-backends'
import { recordingTransport, type Recording } from './transports/recording-transport'

export interface ModelClient extends Loading {
  /** Sends requests to the endpoint, the chat model or the recordings. */
  transport: Transport
  /** The chat model; undefined with an endpoint. */
  localModel?: ChatModelBackend
  /** Aborted by stop(). */
  signal: AbortSignal
  /** Cancels all requests. */
  stop: () => void
}

/** Messages as the chat model's template has them: a tool's result is told by the user. */
const toChatMessages = (messages: readonly Message[]): ChatMessage[] =>
  messages.map(({ role, content }) => ({ role: role === 'tool' ? 'user' : role, content }))

function createClient(startModel: () => ChatModelBackend, recordings: readonly Recording[]): ModelClient {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const common = { signal: controller.signal, stop }
  if (connectedEndpoint.value)
    return { ...common, transport: connectedEndpoint.value, ready: Promise.resolve() }
  const localModel = startModel()
  const transport = localModel.recordingOnly
    ? recordingTransport(recordings)
    : localTransport(chatModel.name, ({ messages, ...request }) =>
        localModel.streamReply({ ...request, messages: toChatMessages(messages) }),
      )
  return {
    ...common,
    transport,
    ready: localModel.ready,
    progress: localModel.progress,
    localModel,
    stop() {
      stop()
      localModel.stop()
    },
  }
}

/** Backends in order of preference; `recordings` answer where no model can be asked. */
export const modelBackends = (
  recordings: readonly Recording[] = [],
): readonly BackendFactory<ModelClient>[] =>
  chatModelBackends().map(([kind, start]) => [kind, () => createClient(start, recordings)])

/** A reply as far as it has arrived. */
export interface ReplyFrame extends Omit<Reply, 'reason'> {
  /** Why the reply ended; undefined while it is incomplete. */
  reason?: Reply['reason']
  /** Name of the answering model, as slides display it. */
  by: string
  /** Number of events received. */
  eventCount: number
  /** The latest events, as raw lines. */
  recentEvents: readonly string[]
  /** Loaded share of the model, 0 to 1, while it loads. */
  loading?: number
  /** Delay before a busy endpoint is asked again, while waiting for it. */
  retryInMs?: number
  /** Why the reply is incomplete, as a sentence for the slide. */
  errorMessage?: string
}

/** Placeholder of a reply while the client waits to retry. */
export const retryText = (ms: number): string => `Asked again in ${Math.ceil(ms / 1000)} s`

/** An error in a sentence for the slide; where nothing was recorded, also why no model answers. */
function errorSentence({ kind, message }: ModelError, localModel?: ChatModelBackend): string {
  const why = localModel?.recordingOnly?.why
  if (kind !== 'unrecorded' || !why) return message
  return `${why[0].toUpperCase()}${why.slice(1)}. Nothing was recorded for this.`
}

/** Events kept in a frame. */
const MAX_RECENT_EVENTS = 8
/** Milliseconds between two events of an endpoint or a recording, so that the audience can read along. */
const EVENT_INTERVAL_MS = 70

/**
 * Sends a request and yields the reply as it grows; the last frame has a `reason` or an `errorMessage`. Throws if the chat
 * model fails, so that the next backend takes over; an endpoint's failure ends in an `errorMessage` instead, since no other
 * model may answer in its place.
 *
 * @param options.signal cancels the request. @param options.pace milliseconds between two events; a model on this machine needs
 * none.
 */
export async function* streamReply(
  client: ModelClient,
  request: ChatRequest,
  { signal, pace }: { signal?: AbortSignal; pace?: number } = {},
): AsyncGenerator<ReplyFrame> {
  const { transport, localModel } = client
  const isComputedHere = localModel && !localModel.recordingOnly
  const intervalMs = pace ?? (isComputedHere ? 0 : EVENT_INTERVAL_MS)
  const by = transport.model && localModel ? `${transport.name} (${transport.model})` : transport.name
  let frame: ReplyFrame = {
    by,
    text: '',
    calls: [],
    eventCount: 0,
    recentEvents: [],
  }
  for await (const share of loadProgress(client)) yield { ...frame, loading: share }
  yield frame
  const onData = (line: string) =>
    (frame = {
      ...frame,
      eventCount: frame.eventCount + 1,
      recentEvents: [...frame.recentEvents, line].slice(-MAX_RECENT_EVENTS),
    })
  const anySignal = AbortSignal.any(signal ? [signal, client.signal] : [client.signal])
  let reportRetry = (_ms: number) => {}
  const events = streamChat(transport, request, {
    signal: anySignal,
    onData,
    retries: localModel ? 0 : 2,
    wait(ms) {
      reportRetry(ms)
      return wait(ms)
    },
  })
  try {
    for (;;) {
      const pending = withProgress<number, IteratorResult<StreamEvent>>((report) => {
        reportRetry = report
        return events.next()
      })
      let next = await pending.next()
      for (; !next.done; next = await pending.next()) yield { ...frame, retryInMs: next.value }
      if (next.value.done) break
      const event = next.value.value
      if (event.type === 'text') frame = { ...frame, text: frame.text + event.text }
      else if (event.type === 'call') frame = { ...frame, calls: [...frame.calls, event.call] }
      else frame = { ...frame, reason: event.reason, usage: event.usage, model: event.model }
      yield frame
      if (intervalMs && !prefersReducedMotion()) await wait(intervalMs)
    }
  } catch (error) {
    if (!(error instanceof ModelError) || (localModel && error.retryable)) throw error
    yield { ...frame, errorMessage: errorSentence(error, localModel) }
  } finally {
    void events.return(undefined).catch(() => {})
  }
}
