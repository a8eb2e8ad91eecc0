/** Asking a model, whoever it is: a stream that ends, or an error that says why it did not. */
import { seeded, type Random } from '../../theory'
import { bodyOf, readChunks } from './chunks'
import { ModelError, refused } from './errors'
import { eventData } from './event-stream'
import type { ChatRequest, Reply, StreamEvent, Transport } from './messages'

export interface AskOptions {
  signal?: AbortSignal
  /** Milliseconds of silence, and of waiting in all, after which it is stopped. */
  timeout?: number
  longest?: number
  /** How often it is asked again where that may help. */
  retries?: number
  /** For tests: how waits are waited, and what spreads them. */
  wait?: (ms: number) => Promise<unknown>
  random?: Random
  /** Told each event's data as it arrived. */
  seen?: (data: string) => void
}

/** Milliseconds before it is asked again, doubled each time; more than the longest is for a person to wait. */
const [FIRST_WAIT, LONGEST_WAIT] = [500, 10_000]
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const spread = seeded(29)

/** Waits for one step after the other, unless it is cancelled, or a step or all of them take too long. */
function patience({ signal, timeout = 30_000, longest = 120_000 }: AskOptions) {
  let left = longest
  return async <T>(work: Promise<T>): Promise<T> => {
    const start = performance.now()
    let give = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const gone = new Promise<never>((_, reject) => {
      give = () => reject(new ModelError('cancelled', 'Stopped before the reply was whole.'))
      const s = timeout / 1000
      const late =
        left > timeout
          ? new ModelError('timeout', `Nothing came for ${s} s, so it was stopped. Ask again.`)
          : new ModelError('endless', 'The reply did not end, so it was stopped. Ask for less.')
      timer = setTimeout(() => reject(late), Math.min(timeout, left))
    })
    if (signal?.aborted) give()
    signal?.addEventListener('abort', give)
    try {
      return await Promise.race([gone, work])
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', give)
      left -= performance.now() - start
    }
  }
}
type Step = ReturnType<typeof patience>

async function* steps(body: AsyncIterable<Uint8Array>, step: Step): AsyncGenerator<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { done, value } = await step(pieces.next())
      if (done) return
      yield value
    }
  } catch (error) {
    if (error instanceof ModelError) throw error
    throw new ModelError('cut', 'The reply broke off in the middle. Ask again.')
  } finally {
    pieces.return?.().catch(() => {})
  }
}

async function* tapped(stream: AsyncIterable<string>, seen: (data: string) => void) {
  for await (const data of stream) {
    seen(data)
    yield data
  }
}

/** Asks once. */
async function* once(transport: Transport, body: string, options: AskOptions): AsyncGenerator<StreamEvent> {
  const stop = new AbortController()
  const step = patience(options)
  try {
    const answer = await step(transport.post(body, stop.signal)).catch((error: unknown) => {
      if (error instanceof ModelError) throw error
      const why = 'It is off, its address is wrong, or it does not let this page ask (CORS).'
      throw new ModelError('network', `Nobody answers. ${why}`)
    })
    if (answer.status !== 200) throw refused(answer)
    const [type] = /^[\w/+.-]{0,40}/.exec(answer.headers['content-type'] ?? '')!
    if (type !== 'text/event-stream')
      throw new ModelError(
        'format',
        `No model's reply came, but ${type || 'something unnamed'}. Check the address.`,
      )
    yield* readChunks(tapped(eventData(steps(answer.body, step)), options.seen ?? (() => {})))
  } finally {
    stop.abort()
  }
}

/**
 * Asks a model: yields what arrives, as it arrives, and returns the whole reply. Asks again, after waits that grow, where
 * nothing has arrived yet and a moment may help. Left early, it stops asking. Throws ModelError.
 */
export async function* ask(
  transport: Transport,
  request: ChatRequest,
  options: AskOptions = {},
): AsyncGenerator<StreamEvent, Reply> {
  const { retries = 2, wait = pause, random = spread, signal } = options
  const body = bodyOf(request, transport.model)
  for (let tries = 0; ; tries++) {
    let text = ''
    const calls: Reply['calls'][number][] = []
    let begun = false
    try {
      for await (const event of once(transport, body, options)) {
        begun = true
        yield event
        if (event.type === 'text') text += event.text
        else if (event.type === 'call') calls.push(event.call)
        else return { text, calls, reason: event.reason, usage: event.usage, model: event.model }
      }
    } catch (error) {
      const fault = error as ModelError
      const ms = fault.retryAfter ?? FIRST_WAIT * 2 ** tries * (1 + random())
      if (begun || !fault.passing || tries === retries || ms > LONGEST_WAIT) throw error
      await patience({ signal, timeout: Infinity, longest: Infinity })(wait(ms))
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
