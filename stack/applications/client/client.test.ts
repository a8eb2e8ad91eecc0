import { afterEach, describe, expect, it, vi } from 'vitest'
import { streamChat, collectReply } from './stream-chat'
import { readChunks, writeChunks } from './chunks'
import { localTransport } from './local-transport'
import { ModelError, errorFromStatus } from './model-error'
import { readEventData } from './event-stream'
import type { StreamEvent, Transport } from './messages'

async function* streamOf<T>(...items: T[]) {
  yield* items
}
async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected = []
  for await (const item of items) collected.push(item)
  return collected
}
const bytes = (text: string) => new TextEncoder().encode(text)
const signal = new AbortController().signal
const reply: StreamEvent[] = [
  { type: 'text', text: 'Hi' },
  { type: 'call', call: { id: 'a', name: 'clock', arguments: '{}' } },
  { type: 'end', reason: 'stop', usage: { input: 7, output: 3 }, model: 'cat-1' },
]

describe('server-sent events', () => {
  const read = (...pieces: string[]) => collect(readEventData(streamOf(...pieces.map(bytes))))
  it('are read wherever their bytes are split, with any kind of line end', async () => {
    expect(await read('data: a\r', '\n\r\ndata: b\n\ndata: c\r\r')).toEqual(['a', 'b'])
    expect(await read('data: a\r', '\ndata: b\r\n\r\n')).toEqual(['a\nb'])
    expect(await read(': a comment\nid: 4\ndata:x\n\n')).toEqual(['x'])
  })
  it('keep a character that is split in the middle', async () => {
    const [head, tail] = [bytes('data: é\n\n').slice(0, 7), bytes('data: é\n\n').slice(7)]
    expect(await collect(readEventData(streamOf(head, tail)))).toEqual(['é'])
  })
  it('are refused beyond the longest reply', async () => {
    const piece = bytes(`data: ${'x'.repeat(1000)}\n\n`)
    await expect(
      collect(readEventData(streamOf(...Array<Uint8Array>(300).fill(piece)))),
    ).rejects.toMatchObject({
      kind: 'endless',
    })
  })
})

describe('chunks', () => {
  it('are read back as the events they were written from', async () =>
    expect(await collect(readChunks(readEventData(writeChunks(streamOf(...reply), 'cat-1', 0))))).toEqual(
      reply,
    ))
  it('assemble each call from its parts, by its index', async () => {
    const part = (index: number, fields: object) => ({
      choices: [{ delta: { tool_calls: [{ index, ...fields }] } }],
    })
    const chunks = [
      part(0, { id: 'a', function: { name: 'clock', arguments: '{"in":' } }),
      part(1, { id: 'b', function: { name: 'sum', arguments: '{}' } }),
      part(0, { id: '', function: { arguments: '"Rome"}' } }),
      { choices: [{ delta: {}, finish_reason: 'tool_calls' }] },
    ]
    const events = await collect(readChunks(streamOf(...chunks.map((c) => JSON.stringify(c)), '[DONE]')))
    expect(events.flatMap((event) => (event.type === 'call' ? [event.call] : []))).toEqual([
      { id: 'a', name: 'clock', arguments: '{"in":"Rome"}' },
      { id: 'b', name: 'sum', arguments: '{}' },
    ])
  })
})

describe('the error of a status', () => {
  afterEach(() => void vi.useRealTimers())
  const errorOf = (status: number, headers = {}) => errorFromStatus({ status, headers, body: streamOf() })
  it.each([[401, 'auth'], [403, 'auth'], [404, 'missing'], [400, 'request'], [422, 'request'], [429, 'rate'], [500, 'server'], [503, 'server']] as const)('%i: %s', (status, kind) => {
    const { kind: found, retryable } = errorOf(status)
    expect([found, retryable]).toEqual([kind, ['rate', 'server'].includes(kind)])
  }) // prettier-ignore
  it('has the time to wait from Retry-After, in seconds or a date', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 12, 0, 0) })
    expect(errorOf(429, { 'retry-after': '7' }).retryAfter).toBe(7000)
    expect(errorOf(503, { 'retry-after': 'Wed, 25 Nov 2026 12:00:09 GMT' }).retryAfter).toBe(9000)
    expect(errorOf(503, { 'retry-after': 'soon' }).retryAfter).toBeUndefined()
  })
})

describe('streamChat', () => {
  it('aborts the signal of the transport once the reply is complete', async () => {
    let received: AbortSignal
    const transport: Transport = {
      name: 'it',
      async post(_, stop) {
        received = stop
        return {
          status: 200,
          headers: { 'content-type': 'text/event-stream' },
          body: writeChunks(streamOf(...reply), 'cat-1', 0),
        }
      },
    }
    await collectReply(streamChat(transport, { messages: [] }, { signal }))
    expect(received!.aborted).toBe(true)
  })
  it('collectReply rejects a stream without an end', async () =>
    await expect(collectReply(streamOf<StreamEvent>({ type: 'text', text: 'Hi' }))).rejects.toBeInstanceOf(
      ModelError,
    ))
})

describe('localTransport', () => {
  it('sends the messages as one text, at temperature 0 by default', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25) })
    const complete = vi.fn(() => streamOf(...reply) as AsyncGenerator<StreamEvent>)
    const messages = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hi?' },
    ]
    const response = await localTransport('cat-1', complete).post(
      JSON.stringify({ messages, max_tokens: 9 }),
      signal,
    )
    expect(complete).toHaveBeenCalledWith({ prompt: 'Be kind. Hi?', maxTokens: 9, temperature: 0 })
    const [first] = await collect(readEventData(response.body))
    expect(JSON.parse(first!)).toMatchObject({ created: Date.UTC(2026, 10, 25) / 1000, model: 'cat-1' })
    vi.useRealTimers()
  })
})
