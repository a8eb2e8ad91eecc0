/** Asking a model, whoever it is: a stream that ends, or an error that says why it did not. */
import { seeded } from '../../theory'
import { bodyOf, readChunks } from './chunks'
import { ModelError, refused } from './errors'
import { eventData } from './event-stream'
import type { ChatRequest, Reply, StreamEvent, ToolCall, Transport } from './messages'

/** timeout: milliseconds of silence. retries: how often it is asked again. seen: told each event's data as it arrived.
 *  wait: how waits are waited. */
export interface AskOptions {
  signal?: AbortSignal
  timeout?: number
  retries?: number
  seen?: (data: string) => void
  wait?: (ms: number) => Promise<unknown>
}

/** Milliseconds before it is asked again, doubled each time; more than the longest is for a person to wait. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 10_000]
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const spread = seeded(29)

/** Waits for one promise after the other, each until it is cancelled or has been silent for too long. */
function patience(signal: AbortSignal | undefined, ms: number) {
  return <T>(work: Promise<T>): Promise<T> => {
    let tidy = () => {}
    const gone = new Promise<never>((_, reject) => {
      const timer = setTimeout(() => reject(new ModelError('timeout', ms / 1000)), ms)
      const cancel = () => reject(new ModelError('cancelled'))
      if (signal?.aborted) cancel()
      signal?.addEventListener('abort', cancel)
      tidy = () => (clearTimeout(timer), signal?.removeEventListener('abort', cancel))
    })
    return Promise.race([gone, work]).finally(tidy)
  }
}

/** An error as it is if it says what happened, else this one; what a model downstairs cannot read, it says as stack/ does. */
const or = (kind: 'network' | 'cut') => (error: Error) => {
  if (error.name === 'RangeError') throw new ModelError('request', 'unread')
  throw error instanceof ModelError ? error : new ModelError(kind)
}

/** Asks once. */
async function* once(transport: Transport, body: string, options: AskOptions): AsyncGenerator<StreamEvent> {
  const { signal, timeout = 30_000, seen } = options
  if (signal?.aborted) throw new ModelError('cancelled')
  const stop = new AbortController()
  const step = patience(signal, timeout)
  let pieces: AsyncIterator<Uint8Array> | undefined
  const next = () => step(pieces!.next()).catch(or('cut'))
  async function* arriving() {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
  }
  try {
    const answer = await step(transport.post(body, stop.signal)).catch(or('network'))
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

/** Asks a model: yields what arrives, as it arrives, and returns the whole reply. Asks again, after waits that grow, where
 *  nothing has arrived yet and a moment may help. Left early, it stops asking. Throws ModelError. */
export async function* ask(
  transport: Transport,
  request: ChatRequest,
  options: AskOptions = {},
): AsyncGenerator<StreamEvent, Reply> {
  const { retries = 2, wait = pause, signal } = options
  for (let tries = 0; ; tries++) {
    let text = ''
    const calls: ToolCall[] = []
    let begun = false
    try {
      for await (const event of once(transport, bodyOf(request, transport.model), options)) {
        begun = true
        yield event
        if (event.type === 'text') text += event.text
        else if (event.type === 'call') calls.push(event.call)
        else return { text, calls, reason: event.reason, usage: event.usage, model: event.model }
      }
    } catch (error) {
      const { passing, retryAfter } = error as Partial<ModelError>
      const ms = retryAfter ?? FIRST_WAIT * 2 ** tries * (1 + spread())
      if (begun || !passing || tries === retries || ms > LONGEST_WAIT) throw error
      await patience(signal, 2 * LONGEST_WAIT)(wait(ms))
    }
  }
}

/** The whole reply of a stream, once it has ended. Throws as the stream does. */
export async function whole(events: AsyncGenerator<StreamEvent, Reply>): Promise<Reply> {
  for (;;) {
    const { done, value } = await events.next()
    if (done) return value
  }
}
