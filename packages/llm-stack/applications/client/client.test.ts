import { afterEach, describe, expect, it, vi } from 'vitest'
import { readChunks, requestBody, writeChunks } from './chunks'
import { localTransport } from './local-transport'
import { errorFromStatus, ModelError } from './model-error'
import { readEventData } from './event-stream'
import type { StreamEvent } from './messages'

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
    expect(await read('data: a\rdata: b\r\rdata')).toEqual(['a\nb'])
    expect(await read(': a comment\nid: 4\ndata:x\n\n')).toEqual(['x'])
  })
  it('have the data of the field of that name alone, which may be empty', async () => {
    expect(await read('metadata: x\n\nthe data: x\n\ndatabase: x\n\n')).toEqual([])
    expect(await read('data\n\n', 'data:\n\n', 'data\ndata: a\n\n')).toEqual(['', '', '\na'])
    expect(await read('data:  a \n\n', 'data:b c\n\n')).toEqual([' a ', 'b c'])
  })
  it('keep a character that is split in the middle', async () => {
    const [head, tail] = [bytes('data: é\n\n').slice(0, 7), bytes('data: é\n\n').slice(7)]
    expect(await collect(readEventData(streamOf(head, tail)))).toEqual(['é'])
  })
  it('are refused beyond the longest reply', async () => {
    expect(await read(`data: ${'x'.repeat(2 ** 18 - 8)}\n\n`)).toHaveLength(1)
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
  const readAll = (...chunks: unknown[]) =>
    collect(readChunks(streamOf(...chunks.map((c) => JSON.stringify(c)))))
  const end = { choices: [{ finish_reason: 'stop' }] }
  it('may lack choices, a delta, and any field of a call', async () => {
    const calls = (...tool_calls: object[]) => ({ choices: [{ delta: { tool_calls } }] })
    expect(await readAll({}, { choices: [] }, { choices: [{}] }, calls({}, { function: {} }), end)).toEqual([
      { type: 'call', call: { id: '', name: '', arguments: '' } },
      { type: 'call', call: { id: '', name: '', arguments: '' } },
      { type: 'end', reason: 'stop' },
    ])
  })
  it('give the last reason, usage and model, wherever they stand', async () => {
    const usage = { prompt_tokens: 7, completion_tokens: 3 }
    expect(
      await readAll({ model: 'cat-1' }, { usage }, end, { choices: [{ finish_reason: null }], usage: null }),
    ).toEqual([{ type: 'end', reason: 'stop', usage: { input: 7, output: 3 }, model: 'cat-1' }])
  })
  it.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['tool_calls', 'tool_calls'],
    ['content_filter', 'content_filter'],
    ['recitation', 'other'],
  ])('that end with “%s” mean %s', async (finish_reason, reason) =>
    expect(await readAll({ choices: [{ finish_reason }] })).toEqual([{ type: 'end', reason }]),
  )
  it('are refused where they are broken, tell of an error, or end before the reply', async () => {
    const read = (...data: string[]) => collect(readChunks(streamOf(...data)))
    await expect(read('{"choices":')).rejects.toMatchObject({
      kind: 'format',
      message: expect.stringContaining('broken JSON'),
    })
    await expect(read('{"error":{}}')).rejects.toMatchObject({
      kind: 'server',
      message: expect.stringContaining('in mid-stream'),
    })
    await expect(read('{}', '[DONE]')).rejects.toMatchObject({ kind: 'cut' })
  })
  it('after [DONE] are not read', async () =>
    expect(await collect(readChunks(streamOf(JSON.stringify(end), '[DONE]', 'not JSON')))).toHaveLength(1))
  it('are written with the call’s index, and with usage only where it is known', async () => {
    const call = (id: string) => ({ type: 'call', call: { id, name: 'clock', arguments: '{}' } }) as const
    const written = writeChunks(
      streamOf<StreamEvent>(call('a'), call('b'), { type: 'end', reason: 'length' }),
      'cat-1',
      12,
    )
    const data = await collect(readEventData(written))
    const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 12, model: 'cat-1' }
    const callChunk = (index: number, id: string) => ({
      ...base,
      choices: [
        {
          delta: {
            tool_calls: [{ index, id, type: 'function', function: { name: 'clock', arguments: '{}' } }],
          },
          finish_reason: null,
        },
      ],
    })
    expect(data.slice(0, -1).map((each) => JSON.parse(each))).toEqual([
      callChunk(0, 'a'),
      callChunk(1, 'b'),
      { ...base, choices: [{ delta: {}, finish_reason: 'length' }] },
    ])
    expect(data.at(-1)).toBe('[DONE]')
    const withUsage = await collect(readEventData(writeChunks(streamOf(...reply), 'cat-1', 12)))
    const usage = { prompt_tokens: 7, completion_tokens: 3 }
    expect(JSON.parse(withUsage.at(-2)!)).toEqual({ ...base, choices: [], usage })
  })
})

describe('a request', () => {
  it('is in OpenAI’s format, with usage in the stream', () => {
    const call = { id: 'a', name: 'clock', arguments: '{}' }
    const tool = { name: 'clock', description: 'The time', parameters: { type: 'object' } }
    const body = requestBody(
      {
        messages: [
          { role: 'assistant', content: '', calls: [call] },
          { role: 'tool', content: '9:41', callId: 'a' },
        ],
        tools: [tool],
        maxTokens: 50,
        temperature: 0,
        seed: 3,
      },
      'cat-1',
    )
    expect(JSON.parse(body)).toEqual({
      model: 'cat-1',
      messages: [
        {
          role: 'assistant',
          content: '',
          tool_calls: [{ id: 'a', type: 'function', function: { name: 'clock', arguments: '{}' } }],
        },
        { role: 'tool', content: '9:41', tool_call_id: 'a' },
      ],
      tools: [{ type: 'function', function: tool }],
      max_tokens: 50,
      temperature: 0,
      seed: 3,
      stream: true,
      stream_options: { include_usage: true },
    })
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
    for (const header of ['soon', '0', '-1', 'Wed, 25 Nov 2026 12:00:00 GMT'])
      expect(errorOf(503, { 'retry-after': header }).retryAfter).toBeUndefined()
    const when = (header: string) => errorOf(429, { 'retry-after': header }).message
    expect(when('6.2')).toBe('Too much was asked at once (429). Ask again in 7 s.')
    expect(when('soon')).toBe('Too much was asked at once (429). Ask again in a minute.')
  })
  it.each([
    'network',
    'auth',
    'missing',
    'request',
    'rate',
    'server',
    'format',
    'cut',
    'timeout',
    'endless',
    'cancelled',
    'unrecorded',
  ] as const)('says in sentences what “%s” is', (kind) => {
    const { name, message } = new ModelError(kind, 'for a reason')
    expect([name, message]).toEqual(['ModelError', expect.stringMatching(/^[A-Z].{20,}[.?]$/)])
    expect(message).not.toContain('#')
  })
})

describe('localTransport', () => {
  it('hands on the request without tools', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 25) })
    const complete = vi.fn(() => streamOf(...reply) as AsyncGenerator<StreamEvent>)
    const messages = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Hi?' },
    ]
    const transport = localTransport('cat-1', complete)
    expect(transport).toMatchObject({ model: 'cat-1', name: expect.stringMatching(/\w/) })
    const response = await transport.post(JSON.stringify({ messages, max_tokens: 9 }), signal)
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } })
    expect(complete).toHaveBeenCalledWith({ messages, maxTokens: 9 })
    const [first] = await collect(readEventData(response.body))
    expect(JSON.parse(first!)).toMatchObject({ created: Date.UTC(2026, 10, 25) / 1000, model: 'cat-1' })
    vi.useRealTimers()
  })
})
