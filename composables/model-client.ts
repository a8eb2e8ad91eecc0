/**
 * The model that floor 4 asks: the endpoint, if one is plugged in; else the engine downstairs, in a worker, on the page,
 * or recorded. Slides hire it for a run (live-run.ts) and show the frames that `asked` yields.
 */
import { storyModel } from '../data/stories'
import {
  ask,
  engine,
  ModelError,
  type ChatRequest,
  type Reply,
  type StreamEvent,
  type Transport,
} from '../stack/applications'
import type { Hire } from './live-run'
import { meanwhile } from './meanwhile'
import { endpointInUse } from './plugged-in'
import { wait } from './portions'
import { stillness } from './stillness'
import { loading } from './stories/loading'
import { tellers, type Teller } from './stories/tellers'
import { recorded, type Recording } from './transports/recorded'

export interface Client {
  transport: Transport
  /** Settled once it can be asked. */
  ready: Promise<unknown>
  /** The story model itself, unless an endpoint is plugged in: for chances, counts and its checksum. */
  teller?: Teller
  /** Aborted once it is dismissed. */
  signal: AbortSignal
  stop: () => void
}

function clientOf(hire: () => Teller, recordings: readonly Recording[]): Client {
  const leaving = new AbortController()
  const stop = () => leaving.abort()
  const common = { signal: leaving.signal, stop }
  if (endpointInUse.value) return { ...common, transport: endpointInUse.value, ready: Promise.resolve() }
  const teller = hire()
  const transport = teller.recorded ? recorded(recordings) : engine(storyModel.name, teller.write)
  return { ...common, transport, ready: teller.ready, teller, stop: () => (stop(), teller.stop()) }
}

/** All who can be asked, in their order. recordings: for when nothing can run. */
export const clients = (recordings: readonly Recording[] = []): readonly Hire<Client>[] =>
  tellers().map(([source, hire]) => [source, () => clientOf(hire, recordings)])

/** A reply as far as it has come. */
export interface Asked extends Omit<Reply, 'reason'> {
  /** Once it is whole. */
  reason?: Reply['reason']
  /** Who is asked, as the slide says it. */
  by: string
  /** Events that have arrived, and the last of them as they came. */
  events: number
  lines: readonly string[]
  /** Share of the model that is here, until it is. */
  loading?: number
  /** Milliseconds until a busy endpoint is asked again, while that is waited for. */
  again?: number
  /** Why only a recording is shown. */
  why?: string
  /** Why the reply ended before it was whole, in a sentence. */
  fault?: string
}

/** In words: for a place where a reply will stand. */
export const askedAgain = (ms: number): string => `Asked again in ${Math.ceil(ms / 1000)} s`

/** Events kept of a stream, and milliseconds between two of them, so that they can be read. */
const [KEPT, PACE] = [8, 70]

/**
 * Asks, and yields the reply as it grows; the last frame has a reason, or a fault. signal: cancels. Throws where the
 * engine fails, so that the next who can is hired; an endpoint's fault is told, and nobody answers in its place.
 */
export async function* asked(
  client: Client,
  request: ChatRequest,
  { signal, pace = PACE }: { signal?: AbortSignal; pace?: number } = {},
): AsyncGenerator<Asked> {
  const { transport, teller } = client
  const by = transport.model && teller ? `${transport.name} (${transport.model})` : transport.name
  let now: Asked = { by, text: '', calls: [], events: 0, lines: [], why: teller?.recorded?.why }
  for await (const share of loading(client)) yield { ...now, loading: share }
  yield now
  const seen = (line: string) =>
    (now = { ...now, events: now.events + 1, lines: [...now.lines, line].slice(-KEPT) })
  const either = AbortSignal.any(signal ? [signal, client.signal] : [client.signal])
  let again = (_ms: number) => {}
  const events = ask(transport, request, {
    signal: either,
    seen,
    retries: teller ? 0 : 2,
    wait: (ms) => (again(ms), wait(ms)),
  })
  try {
    for (;;) {
      const arriving = meanwhile<number, IteratorResult<StreamEvent>>((say) => {
        again = say
        return events.next()
      })
      let next = await arriving.next()
      for (; !next.done; next = await arriving.next()) yield { ...now, again: next.value }
      if (next.value.done) break
      const event = next.value.value
      if (event.type === 'text') now = { ...now, text: now.text + event.text }
      else if (event.type === 'call') now = { ...now, calls: [...now.calls, event.call] }
      else now = { ...now, reason: event.reason, usage: event.usage, model: event.model }
      yield now
      if (!stillness()) await wait(pace)
    }
  } catch (error) {
    if (!(error instanceof ModelError) || (teller && error.passing)) throw error
    yield { ...now, fault: error.message }
  } finally {
    void events.return(undefined).catch(() => {})
  }
}
