import { afterEach, describe, expect, it, vi } from 'vitest'
import { streamChat, collectReply } from './stream-chat'
import { readChunks, writeChunks } from './chunks'
import { localTransport } from './local-transport'
import { ModelError, errorFromStatus } from './model-error'
import { readEventData } from './event-stream'
import type { StreamEvent, Transport } from './messages'

async function* each<T>(...items: T[]) {
  yield* items
}
async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found = []
  for await (const item of from) found.push(item)
  return found
}
const bytes = (text: string) => new TextEncoder().encode(text)
const signal = new AbortController().signal
const said: StreamEvent[] = [
  { type: 'text', text: 'Hi' },
  { type: 'call', call: { id: 'a', name: 'clock', arguments: '{}' } },
  { type: 'end', reason: 'stop', usage: { input: 7, output: 3 }, model: 'cat-1' },
]

describe('server-sent events', () => {
  const read = (...pieces: string[]) => all(readEventData(each(...pieces.map(bytes))))
  it('are whole lines, however they were cut, with any line’s end', async () => {
    expect(await read('data: a\r', '\n\r\ndata: b\n\ndata: c\r\r')).toEqual(['a', 'b'])
    expect(await read('data: a\r', '\ndata: b\r\n\r\n')).toEqual(['a\nb'])
    expect(await read(': a comment\nid: 4\ndata:x\n\n')).toEqual(['x'])
  })
  it('keep a sign that was cut in the middle', async () => {
    const [head, tail] = [bytes('data: é\n\n').slice(0, 7), bytes('data: é\n\n').slice(7)]
    expect(await all(readEventData(each(head, tail)))).toEqual(['é'])
  })
  it('end in an error where they do not end', async () => {
    const piece = bytes(`data: ${'x'.repeat(1000)}\n\n`)
    await expect(all(readEventData(each(...Array<Uint8Array>(300).fill(piece))))).rejects.toMatchObject({
      kind: 'endless',
    })
  })
})

describe('chunks', () => {
  it('that are written are read as they were', async () =>
    expect(await all(readChunks(readEventData(writeChunks(each(...said), 'cat-1', 0))))).toEqual(said))
  it('put a call together from its pieces, by its number', async () => {
    const part = (index: number, rest: object) => ({
      choices: [{ delta: { tool_calls: [{ index, ...rest }] } }],
    })
    const chunks = [
      part(0, { id: 'a', function: { name: 'clock', arguments: '{"in":' } }),
      part(1, { id: 'b', function: { name: 'sum', arguments: '{}' } }),
      part(0, { id: '', function: { arguments: '"Rome"}' } }),
      { choices: [{ delta: {}, finish_reason: 'tool_calls' }] },
    ]
    const events = await all(readChunks(each(...chunks.map((c) => JSON.stringify(c)), '[DONE]')))
    expect(events.flatMap((event) => (event.type === 'call' ? [event.call] : []))).toEqual([
      { id: 'a', name: 'clock', arguments: '{"in":"Rome"}' },
      { id: 'b', name: 'sum', arguments: '{}' },
    ])
  })
})

describe('what a status means', () => {
  afterEach(() => void vi.useRealTimers())
  const answer = (status: number, headers = {}) => errorFromStatus({ status, headers, body: each() })
  it.each([[401, 'auth'], [403, 'auth'], [404, 'missing'], [400, 'request'], [422, 'request'], [429, 'rate'], [500, 'server'], [503, 'server']] as const)('%i: %s', (status, kind) => {
    const { kind: found, retryable } = answer(status)
    expect([found, retryable]).toEqual([kind, ['rate', 'server'].includes(kind)])
  }) // prettier-ignore
  it('may say how long to wait: in seconds, or until a date', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 12, 0, 0) })
    expect(answer(429, { 'retry-after': '7' }).retryAfter).toBe(7000)
    expect(answer(503, { 'retry-after': 'Wed, 25 Nov 2026 12:00:09 GMT' }).retryAfter).toBe(9000)
    expect(answer(503, { 'retry-after': 'soon' }).retryAfter).toBeUndefined()
  })
})

describe('asking', () => {
  it('lets go of whoever was asked, once the reply is whole', async () => {
    let told: AbortSignal
    const transport: Transport = {
      name: 'it',
      async post(_, stop) {
        told = stop
        return {
          status: 200,
          headers: { 'content-type': 'text/event-stream' },
          body: writeChunks(each(...said), 'cat-1', 0),
        }
      },
    }
    await collectReply(streamChat(transport, { messages: [] }, { signal }))
    expect(told!.aborted).toBe(true)
  })
  it('a stream that has no end is no whole reply', async () =>
    await expect(collectReply(each<StreamEvent>({ type: 'text', text: 'Hi' }))).rejects.toBeInstanceOf(
      ModelError,
    ))
})

describe('the engine downstairs', () => {
  it('is asked for what was said as one text, and for the likeliest unless told otherwise', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25) })
    const write = vi.fn(() => each(...said) as AsyncGenerator<StreamEvent>)
    const messages = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hi?' },
    ]
    const reply = await localTransport('cat-1', write).post(
      JSON.stringify({ messages, max_tokens: 9 }),
      signal,
    )
    expect(write).toHaveBeenCalledWith({ prompt: 'Be kind. Hi?', maxTokens: 9, temperature: 0 })
    const [first] = await all(readEventData(reply.body))
    expect(JSON.parse(first!)).toMatchObject({ created: Date.UTC(2026, 10, 25) / 1000, model: 'cat-1' })
    vi.useRealTimers()
  })
})
