import { seeded } from '../../theory'
import { withTimeout } from '../with-timeout'
import { requestBody, readChunks } from './chunks'
import { ModelError, errorFromStatus } from './model-error'
import { readEventData } from './event-stream'
import type { ChatRequest, Reply, StreamEvent, ToolCall, Transport } from './messages'

/** Options of `streamChat`. */
export interface StreamChatOptions {
  /** Aborts the request. */
  signal: AbortSignal
  /** Longest time without data, milliseconds (default 30,000). */
  timeout?: number
  /** Most retries (default 2). */
  retries?: number
  /** Called with the data of each event as it arrives. */
  onData?: (data: string) => void
  /** Waits before a retry (default: a timer). */
  wait?: (ms: number) => Promise<unknown>
}

/** Wait before the first retry, doubled for each one after it; longer waits than the maximum are left to the user. */
const [INITIAL_BACKOFF_MS, MAX_BACKOFF_MS] = [500, 10_000]
const delay = (ms: number) => new Promise((done) => setTimeout(done, ms))
const jitter = seeded(29)

/** Sends the request once. Throws ModelError. */
async function* attempt(
  transport: Transport,
  body: string,
  options: StreamChatOptions,
): AsyncGenerator<StreamEvent> {
  const { signal, timeout = 30_000, onData } = options
  const controller = new AbortController()
  /** Runs a part of the request within the timeout. kind: of the error, unless it is a ModelError already. */
  const guard = <T>(kind: 'network' | 'cut', work: () => Promise<T>) =>
    withTimeout(timeout, signal, work).catch((error: Error) => {
      if (error.name === 'TimeoutError') throw new ModelError('timeout', timeout / 1000)
      // A model on this machine throws RangeError for a prompt that it cannot read.
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

/** Sends a request and yields events as they arrive. Before the first event it retries retryable errors, with
 *  exponential backoff and jitter. A consumer that stops early aborts the request. Throws ModelError. */
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

/** Collects a stream → the complete reply. Throws what the stream throws, or ModelError if it has no end. Rejects
 *  likewise. */
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
