/**
 * Chat client for the slides of floor 4: the connected endpoint, else the bundled story model (worker, main thread, recording).
 * Slides start a client as the backend of a run (useLiveRun) and render the frames of streamReply().
 */
import { storyModel } from '../data/stories'
import {
  streamChat,
  localTransport,
  ModelError,
  type ChatRequest,
  type Reply,
  type StreamEvent,
  type Transport,
} from 'llm-stack/applications'
import type { BackendFactory } from 'slidev-addon-stage'
import { withProgress } from './with-progress'
import { connectedEndpoint } from './connected-endpoint'
import { wait } from './time-slicing'
import { prefersReducedMotion } from './prefers-reduced-motion'
import { loadProgress } from './stories/load-progress'
import { storyModelBackends, type StoryModelBackend } from './stories/story-model-backends'
import { recordingTransport, type Recording } from './transports/recording-transport'

export interface ModelClient {
  /** Sends requests to the endpoint, the story model or the recordings. */
  transport: Transport
  /** Settles once the client can take requests, or cannot. */
  ready: Promise<unknown>
  /** The story model, for probabilities, token counts and its checksum; undefined with an endpoint. */
  localModel?: StoryModelBackend
  /** Aborted by stop(). */
  signal: AbortSignal
  /** Cancels all requests and stops the backend. */
  stop: () => void
}

function createClient(startModel: () => StoryModelBackend, recordings: readonly Recording[]): ModelClient {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const common = { signal: controller.signal, stop }
  if (connectedEndpoint.value)
    return { ...common, transport: connectedEndpoint.value, ready: Promise.resolve() }
  const localModel = startModel()
  const transport = localModel.recordingOnly
    ? recordingTransport(recordings)
    : localTransport(storyModel.name, localModel.streamCompletion)
  return {
    ...common,
    transport,
    ready: localModel.ready,
    localModel,
    stop() {
      stop()
      localModel.stop()
    },
  }
}

/** Backends in order of preference; `recordings` answer where no model can run. */
export const modelBackends = (
  recordings: readonly Recording[] = [],
): readonly BackendFactory<ModelClient>[] =>
  storyModelBackends().map(([kind, start]) => [kind, () => createClient(start, recordings)])

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
  /** Why no model can run and a recording answers. */
  why?: string
  /** Why the reply is incomplete, as a sentence for the slide. */
  errorMessage?: string
}

/** Placeholder of a reply while the client waits to retry. */
export const retryText = (ms: number): string => `Asked again in ${Math.ceil(ms / 1000)} s`

/** Events kept in a frame. */
const MAX_RECENT_EVENTS = 8
/** Milliseconds between two events, so that the audience can read along. */
const EVENT_INTERVAL_MS = 70

/**
 * Sends a request and yields the reply as it grows; the last frame has a `reason` or an `errorMessage`. Throws if the story
 * model fails, so that the next backend takes over; an endpoint's failure ends in an `errorMessage` instead, since no other
 * model may answer in its place.
 *
 * @param options.signal cancels the request. @param options.pace milliseconds between two events.
 */
export async function* streamReply(
  client: ModelClient,
  request: ChatRequest,
  { signal, pace: intervalMs = EVENT_INTERVAL_MS }: { signal?: AbortSignal; pace?: number } = {},
): AsyncGenerator<ReplyFrame> {
  const { transport, localModel } = client
  const by = transport.model && localModel ? `${transport.name} (${transport.model})` : transport.name
  let frame: ReplyFrame = {
    by,
    text: '',
    calls: [],
    eventCount: 0,
    recentEvents: [],
    why: localModel?.recordingOnly?.why,
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
      if (!prefersReducedMotion()) await wait(intervalMs)
    }
  } catch (error) {
    if (!(error instanceof ModelError) || (localModel && error.retryable)) throw error
    yield { ...frame, errorMessage: error.message }
  } finally {
    void events.return(undefined).catch(() => {})
  }
}
