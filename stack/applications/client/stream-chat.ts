/** Asking a model, whoever it is: a stream that ends, or an error that says why it did not. */
import { seeded } from '../../theory'
import { withTimeout } from '../with-timeout'
import { requestBody, readChunks } from './chunks'
import { ModelError, errorFromStatus } from './model-error'
import { readEventData } from './event-stream'
import type { ChatRequest, Reply, StreamEvent, ToolCall, Transport } from './messages'

/** signal: stops it. timeout: milliseconds of silence. retries: how often it is asked again. seen: told each event's data as
 *  it arrived. wait: how waits are waited. */
export interface StreamChatOptions {
  signal: AbortSignal
  timeout?: number
  retries?: number
  onData?: (data: string) => void
  wait?: (ms: number) => Promise<unknown>
}

/** Milliseconds before it is asked again, doubled each time; more than the longest is for a person to wait. */
const [INITIAL_BACKOFF_MS, MAX_BACKOFF_MS] = [500, 10_000]
const delay = (ms: number) => new Promise((done) => setTimeout(done, ms))
const jitter = seeded(29)

/** Asks once. */
async function* attempt(
  transport: Transport,
  body: string,
  options: StreamChatOptions,
): AsyncGenerator<StreamEvent> {
  const { signal, timeout = 30_000, onData } = options
  const controller = new AbortController()
  /** A part of the way. kind: of the fault, if it does not say itself what happened. */
  const guard = <T>(kind: 'network' | 'cut', work: () => Promise<T>) =>
    withTimeout(timeout, signal, work).catch((error: Error) => {
      if (error.name === 'TimeoutError') throw new ModelError('timeout', timeout / 1000)
      // What a model downstairs cannot read, it says as stack/ does.
      if (error.name === 'RangeError') throw new ModelError('request', 'unread')
      throw error instanceof ModelError ? error : new ModelError(kind)
    })
  let iterator: AsyncIterator<Uint8Array> | undefined
  const next = () => guard('cut', () => iterator!.next())
  async function* bytes() {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
  }
  try {
    const response = await guard('network', () => transport.post(body, controller.signal))
    if (response.status !== 200) throw errorFromStatus(response)
    const [type] = /^[\w/+.-]{0,40}/.exec(response.headers['content-type'] ?? '')!
    if (type !== 'text/event-stream') throw new ModelError('format', `it is ${type || 'of no known form'}`)
    iterator = response.body[Symbol.asyncIterator]()
    yield* readChunks(readEventData(bytes()), onData)
  } finally {
    controller.abort()
    iterator?.return?.().catch(() => {})
  }
}

/** Asks a model, and yields what arrives, as it arrives. Asks again, after waits that grow, where nothing has arrived yet
 *  and a moment may help. Left early, it stops asking. Throws ModelError. */
export async function* streamChat(
  transport: Transport,
  request: ChatRequest,
  options: StreamChatOptions,
): AsyncGenerator<StreamEvent> {
  const { retries = 2, wait = delay, signal } = options
  const body = requestBody(request, transport.model)
  let [ms, begun] = [0, false]
  for (let tries = 0; ; tries++) {
    try {
      if (tries) await withTimeout(2 * MAX_BACKOFF_MS, signal, () => wait(ms))
      for await (const event of attempt(transport, body, options)) {
        begun = true
        yield event
      }
      return
    } catch (error) {
      if (signal.aborted) throw new ModelError('cancelled')
      const { retryable, retryAfter } = error as Partial<ModelError>
      ms = retryAfter ?? INITIAL_BACKOFF_MS * 2 ** tries * (1 + jitter())
      if (begun || !retryable || tries === retries || ms > MAX_BACKOFF_MS) throw error
    }
  }
}

/** The whole reply of a stream, once it has ended. Throws as the stream does. */
export async function collectReply(events: AsyncIterable<StreamEvent>): Promise<Reply> {
  let text = ''
  const calls: ToolCall[] = []
  for await (const event of events) {
    if (event.type === 'text') text += event.text
    else if (event.type === 'call') calls.push(event.call)
    else return { text, calls, reason: event.reason, usage: event.usage, model: event.model }
  }
  throw new ModelError('cut')
}
