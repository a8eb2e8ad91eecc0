/** Asking a model, whoever it is: a stream that ends, or an error that says why it did not. */
import { seeded } from '../../theory'
import { within } from '../within'
import { bodyOf, readChunks } from './chunks'
import { ModelError, refused } from './errors'
import { eventData } from './event-stream'
import type { ChatRequest, Reply, StreamEvent, ToolCall, Transport } from './messages'

/** signal: stops it. timeout: milliseconds of silence. retries: how often it is asked again. seen: told each event's data as
 *  it arrived. wait: how waits are waited. */
export interface AskOptions {
  signal: AbortSignal
  timeout?: number
  retries?: number
  seen?: (data: string) => void
  wait?: (ms: number) => Promise<unknown>
}

/** Milliseconds before it is asked again, doubled each time; more than the longest is for a person to wait. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 10_000]
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const spread = seeded(29)

/** Asks once. */
async function* once(transport: Transport, body: string, options: AskOptions): AsyncGenerator<StreamEvent> {
  const { signal, timeout = 30_000, seen } = options
  const stop = new AbortController()
  /** A part of the way. kind: of the fault, if it does not say itself what happened. */
  const step = <T>(kind: 'network' | 'cut', work: () => Promise<T>) =>
    within(timeout, signal, work).catch((error: Error) => {
      if (error.name === 'TimeoutError') throw new ModelError('timeout', timeout / 1000)
      // What a model downstairs cannot read, it says as stack/ does.
      if (error.name === 'RangeError') throw new ModelError('request', 'unread')
      throw error instanceof ModelError ? error : new ModelError(kind)
    })
  let pieces: AsyncIterator<Uint8Array> | undefined
  const next = () => step('cut', () => pieces!.next())
  async function* arriving() {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
  }
  try {
    const answer = await step('network', () => transport.post(body, stop.signal))
    if (answer.status !== 200) throw refused(answer)
    const [type] = /^[\w/+.-]{0,40}/.exec(answer.headers['content-type'] ?? '')!
    if (type !== 'text/event-stream') throw new ModelError('format', `it is ${type || 'of no known form'}`)
    pieces = answer.body[Symbol.asyncIterator]()
    yield* readChunks(eventData(arriving()), seen)
  } finally {
    stop.abort()
    pieces?.return?.().catch(() => {})
  }
}

/** Asks a model, and yields what arrives, as it arrives. Asks again, after waits that grow, where nothing has arrived yet
 *  and a moment may help. Left early, it stops asking. Throws ModelError. */
export async function* ask(
  transport: Transport,
  request: ChatRequest,
  options: AskOptions,
): AsyncGenerator<StreamEvent> {
  const { retries = 2, wait = pause, signal } = options
  const body = bodyOf(request, transport.model)
  let [ms, begun] = [0, false]
  for (let tries = 0; ; tries++) {
    try {
      if (tries) await within(2 * LONGEST_WAIT, signal, () => wait(ms))
      for await (const event of once(transport, body, options)) {
        begun = true
        yield event
      }
      return
    } catch (error) {
      if (signal.aborted) throw new ModelError('cancelled')
      const { passing, retryAfter } = error as Partial<ModelError>
      ms = retryAfter ?? FIRST_WAIT * 2 ** tries * (1 + spread())
      if (begun || !passing || tries === retries || ms > LONGEST_WAIT) throw error
    }
  }
}

/** The whole reply of a stream, once it has ended. Throws as the stream does. */
export async function whole(events: AsyncIterable<StreamEvent>): Promise<Reply> {
  let text = ''
  const calls: ToolCall[] = []
  for await (const event of events) {
    if (event.type === 'text') text += event.text
    else if (event.type === 'call') calls.push(event.call)
    else return { text, calls, reason: event.reason, usage: event.usage, model: event.model }
  }
  throw new ModelError('cut')
}
