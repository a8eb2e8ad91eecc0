/**
 * The model that floor 4 asks: the endpoint, if one is plugged in; else the engine downstairs, in a worker, on the page,
 * or recorded. Slides hire it for a run (use-live-run.ts) and show the frames that `streamReply` yields.
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
} from '../stack/applications'
import type { BackendFactory } from './use-live-run'
import { withProgress } from './with-progress'
import { connectedEndpoint } from './connected-endpoint'
import { wait } from './time-slicing'
import { prefersReducedMotion } from './prefers-reduced-motion'
import { loadProgress } from './stories/load-progress'
import { storyModelBackends, type StoryModelBackend } from './stories/story-model-backends'
import { recordingTransport, type Recording } from './transports/recording-transport'

export interface ModelClient {
  transport: Transport
  /** Settled once it can be asked. */
  ready: Promise<unknown>
  /** The story model itself, unless an endpoint is plugged in: for chances, counts and its checksum. */
  localModel?: StoryModelBackend
  /** Aborted once it is dismissed. */
  signal: AbortSignal
  stop: () => void
}

function createClient(startModel: () => StoryModelBackend, recordings: readonly Recording[]): ModelClient {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const common = { signal: controller.signal, stop }
  if (connectedEndpoint.value)
    return { ...common, transport: connectedEndpoint.value, ready: Promise.resolve() }
  const teller = startModel()
  const transport = teller.recordingOnly
    ? recordingTransport(recordings)
    : localTransport(storyModel.name, teller.streamCompletion)
  return {
    ...common,
    transport,
    ready: teller.ready,
    localModel: teller,
    stop: () => (stop(), teller.stop()),
  }
}

/** All who can be asked, in their order. recordings: for when nothing can run. */
export const modelBackends = (
  recordings: readonly Recording[] = [],
): readonly BackendFactory<ModelClient>[] =>
  storyModelBackends().map(([source, hire]) => [source, () => createClient(hire, recordings)])

/** A reply as far as it has come. */
export interface ReplyFrame extends Omit<Reply, 'reason'> {
  /** Once it is whole. */
  reason?: Reply['reason']
  /** Who is asked, as the slide says it. */
  by: string
  /** Events that have arrived, and the last of them as they came. */
  eventCount: number
  recentEvents: readonly string[]
  /** Share of the model that is here, until it is. */
  loading?: number
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  retryInMs?: number
  /** Why only a recording is shown. */
  why?: string
  /** Why the reply ended before it was whole, in a sentence. */
  errorMessage?: string
}

/** In words: for a place where a reply will stand. */
export const retryText = (ms: number): string => `Asked again in ${Math.ceil(ms / 1000)} s`

/** Events kept of a stream, and milliseconds between two of them, so that they can be read. */
const [MAX_RECENT_EVENTS, EVENT_INTERVAL_MS] = [8, 70]

/**
 * Asks, and yields the reply as it grows; the last frame has a reason, or a fault. signal: cancels. Throws where the
 * engine fails, so that the next who can is hired; an endpoint's fault is told, and nobody answers in its place.
 */
export async function* streamReply(
  client: ModelClient,
  request: ChatRequest,
  { signal, pace: intervalMs = EVENT_INTERVAL_MS }: { signal?: AbortSignal; pace?: number } = {},
): AsyncGenerator<ReplyFrame> {
  const { transport, localModel: teller } = client
  const by = transport.model && teller ? `${transport.name} (${transport.model})` : transport.name
  let frame: ReplyFrame = {
    by,
    text: '',
    calls: [],
    eventCount: 0,
    recentEvents: [],
    why: teller?.recordingOnly?.why,
  }
  for await (const share of loadProgress(client)) yield { ...frame, loading: share }
  yield frame
  const onEvent = (line: string) =>
    (frame = {
      ...frame,
      eventCount: frame.eventCount + 1,
      recentEvents: [...frame.recentEvents, line].slice(-MAX_RECENT_EVENTS),
    })
  const anySignal = AbortSignal.any(signal ? [signal, client.signal] : [client.signal])
  let reportRetry = (_ms: number) => {}
  const events = streamChat(transport, request, {
    signal: anySignal,
    onData: onEvent,
    retries: teller ? 0 : 2,
    wait: (ms) => (reportRetry(ms), wait(ms)),
  })
  try {
    for (;;) {
      const pending = withProgress<number, IteratorResult<StreamEvent>>((say) => {
        reportRetry = say
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
    if (!(error instanceof ModelError) || (teller && error.retryable)) throw error
    yield { ...frame, errorMessage: error.message }
  } finally {
    void events.return(undefined).catch(() => {})
  }
}
