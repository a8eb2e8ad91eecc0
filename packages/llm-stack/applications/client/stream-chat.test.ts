import { describe, expect, it, vi } from 'vitest'
import { writeChunks } from './chunks'
import type { ChatRequest, StreamEvent, Transport, TransportResponse } from './messages'
import { ModelError } from './model-error'
import { collectReply, streamChat, type StreamChatOptions } from './stream-chat'

const request: ChatRequest = { messages: [{ role: 'user', content: 'Hi?' }] }
const { signal } = new AbortController()
const events: StreamEvent[] = [
  { type: 'text', text: 'Hi' },
  { type: 'text', text: ' there' },
  { type: 'call', call: { id: 'a', name: 'clock', arguments: '{}' } },
  { type: 'end', reason: 'stop', usage: { input: 7, output: 3 }, model: 'cat-1' },
]
async function* streamOf<T>(...items: T[]) {
  yield* items
}
const sse = { 'content-type': 'text/event-stream; charset=utf-8' }
const good = (): TransportResponse => ({
  status: 200,
  headers: sse,
  body: writeChunks(streamOf(...events), 'cat-1', 0),
})
const failing = (status: number, headers = {}) => ({ status, headers, body: streamOf<Uint8Array>() })
/** The body of a good reply that breaks after so many pieces. */
async function* brokenAfter(pieces: number) {
  for await (const piece of good().body) {
    if (pieces-- === 0) throw new TypeError('the line is dead')
    yield piece
  }
}

/** What happens with a transport of these responses, one a request; the last one repeats. */
async function outcome(
  responses: (() => TransportResponse | Promise<TransportResponse>)[],
  options: Partial<StreamChatOptions> = {},
) {
  const waits: number[] = []
  const post = vi.fn<Transport['post']>(async () =>
    (responses.length > 1 ? responses.shift()! : responses[0])(),
  )
  const transport: Transport = { name: 'it', model: 'cat-1', post }
  const wait = async (ms: number) => waits.push(ms)
  const received: StreamEvent[] = []
  let error: ModelError | undefined
  try {
    for await (const event of streamChat(transport, request, { signal, wait, ...options }))
      received.push(event)
  } catch (thrown) {
    error = thrown as ModelError
  }
  return { received, error, waits, posts: post.mock.calls }
}
const refused = () => Promise.reject(new TypeError('refused'))

describe('streamChat', () => {
  it('sends the request once, for the model of the transport, and yields the events of the reply', async () => {
    const data: string[] = []
    const { received, posts } = await outcome([good], { onData: (each) => data.push(each) })
    expect(received).toEqual(events)
    expect(posts.map(([body]) => JSON.parse(body))).toEqual([
      {
        model: 'cat-1',
        ...request,
        stream: true,
        stream_options: { include_usage: true },
      },
    ])
    expect([data.length, data.at(-1)]).toEqual([6, '[DONE]'])
  })

  it('reads no reply of another form', async () => {
    const page = { ...good(), headers: { 'content-type': 'text/html; charset=utf-8' } }
    const message = (form: string) => `The reply cannot be read: ${form}. Is the address right?`
    expect((await outcome([() => page])).error).toMatchObject({
      kind: 'format',
      message: message('it is text/html'),
    })
    for (const headers of [{}, { 'content-type': '“?”' }] as Record<string, string>[])
      expect((await outcome([() => ({ ...good(), headers })])).error?.message).toBe(
        message('it is of no known form'),
      )
    const long = { ...good(), headers: { 'content-type': 'x'.repeat(999) } }
    expect((await outcome([() => long])).error?.message).toBe(message(`it is ${'x'.repeat(40)}`))
  })

  it.each<[string, () => TransportResponse | Promise<TransportResponse>]>([
    ['network', refused],
    ['server', () => failing(500)],
    ['rate', () => failing(429)],
    ['cut', () => ({ ...good(), body: brokenAfter(0) })],
  ])('tries twice more after an error of kind %s, and longer apart', async (kind, response) => {
    const { error, waits, posts } = await outcome([response])
    expect([error, posts.length, waits.length]).toEqual([expect.objectContaining({ kind }), 3, 2])
    const [first, second] = waits
    expect([first > 500, first < 1000, second > 1000, second < 2000]).toEqual(Array(4).fill(true))
    expect((await outcome([response, good])).received).toEqual(events)
  })

  it.each([400, 401, 404])('does not try again after status %i', async (status) => {
    const { error, posts } = await outcome([() => failing(status), good])
    expect([error?.name, posts.length]).toEqual(['ModelError', 1])
  })

  it('tries again as often as it is told', async () => {
    for (const retries of [0, 1, 4])
      expect((await outcome([refused], { retries })).posts).toHaveLength(retries + 1)
  })

  it('waits as long as the server asks, up to ten seconds', async () => {
    const busy = (seconds: number) => () => failing(503, { 'retry-after': String(seconds) })
    expect((await outcome([busy(3), busy(10), good])).waits).toEqual([3000, 10_000])
    expect(await outcome([busy(11), good])).toMatchObject({ waits: [], error: { kind: 'server' } })
  })

  it('waits by a timer unless told otherwise', async () => {
    vi.useFakeTimers()
    const post = vi.fn(async () => failing(503, { 'retry-after': '2' }))
    const ended = collectReply(streamChat({ name: 'it', post }, request, { signal })).catch(() => {})
    await vi.advanceTimersByTimeAsync(1999)
    expect(post).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(post).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(2000)
    await ended
    vi.useRealTimers()
  })

  it('does not repeat a reply that has begun', async () => {
    const { error, received, posts } = await outcome([() => ({ ...good(), body: brokenAfter(1) }), good])
    expect([error?.kind, received, posts.length]).toEqual(['cut', events.slice(0, 1), 1])
  })

  it('stops waiting for a response, and for the next piece of one', async () => {
    const never = new Promise<never>(() => {})
    async function* silent() {
      for await (const piece of good().body) {
        yield piece
        await never
      }
    }
    for (const response of [() => never, () => ({ ...good(), body: silent() })])
      expect((await outcome([response], { timeout: 20 })).error).toMatchObject({
        kind: 'timeout',
        message: 'Nothing came for 0.02 s, so it was stopped. Ask again.',
      })
  })

  it('says that the request is at fault where a model here cannot read its prompt', async () => {
    const { error, posts } = await outcome([() => Promise.reject(new RangeError('too long'))])
    expect([error?.kind, error?.message, posts.length]).toEqual([
      'request',
      'The request was refused (unread): too long for this model, or nothing it can do.',
      1,
    ])
  })

  it('keeps an error that a transport names itself', async () => {
    const { error } = await outcome([() => Promise.reject(new ModelError('unrecorded'))])
    expect(error?.kind).toBe('unrecorded')
  })

  it('is cancelled by its signal: before the request, while it waits, and in the reply', async () => {
    expect(await outcome([good], { signal: AbortSignal.abort() })).toMatchObject({
      error: { kind: 'cancelled', message: 'Stopped before the reply was whole.' },
      posts: [],
    })
    const waiting = new AbortController()
    const wait = () => {
      waiting.abort()
      return new Promise(() => {})
    }
    expect((await outcome([refused], { signal: waiting.signal, wait })).error?.kind).toBe('cancelled')
    const reading = new AbortController()
    const onData = () => reading.abort()
    expect(await outcome([good], { signal: reading.signal, onData })).toMatchObject({
      error: { kind: 'cancelled' },
      received: events.slice(0, 1),
    })
  })

  it('reads a body that cannot be stopped', async () => {
    const body = good().body[Symbol.asyncIterator]()
    const response = { ...good(), body: { [Symbol.asyncIterator]: () => ({ next: () => body.next() }) } }
    expect(await outcome([() => response])).toMatchObject({ received: events, error: undefined })
  })

  it('stops transport and body when the reply is complete, and when its reader leaves early', async () => {
    for (const readAll of [true, false]) {
      const returned = vi.fn(() => Promise.reject(new Error('already closed')))
      let stop: AbortSignal
      const transport: Transport = {
        name: 'it',
        async post(_, given) {
          stop = given
          const body = good().body[Symbol.asyncIterator]()
          return {
            ...good(),
            body: { [Symbol.asyncIterator]: () => ({ next: () => body.next(), return: returned }) },
          }
        },
      }
      for await (const _ of streamChat(transport, request, { signal })) if (!readAll) break
      expect([stop!.aborted, returned.mock.calls.length]).toEqual([true, 1])
    }
  })
})

describe('collectReply', () => {
  it('is the text, the calls and the end', async () =>
    expect(await collectReply(streamOf(...events))).toEqual({
      text: 'Hi there',
      calls: [{ id: 'a', name: 'clock', arguments: '{}' }],
      reason: 'stop',
      usage: { input: 7, output: 3 },
      model: 'cat-1',
    }))

  it('rejects a stream without an end', async () =>
    await expect(collectReply(streamOf(events[0]))).rejects.toMatchObject({
      name: 'ModelError',
      kind: 'cut',
    }))
})
