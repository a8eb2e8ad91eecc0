import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  streamChat,
  type ModelError,
  collectReply,
  type StreamChatOptions,
  type StreamEvent,
} from 'llm-stack/applications'
import { endpointTransport } from './endpoint-transport'
import {
  startEndpointServer,
  GOOD_REPLY,
  UNICODE_REPLY,
  type EndpointServer,
} from './endpoint-server.test-helper'

const KEY = 'sk-very-secret-123'
const request = { messages: [{ role: 'user', content: 'Where is the cat?' }], maxTokens: 50 } as const
let server: EndpointServer
let waitedMs: number[]
beforeEach(async () => {
  server = await startEndpointServer()
  waitedMs = []
})
afterEach(() => server.close())

const wait = async (ms: number) => waitedMs.push(ms)
const transportFor = (...behaviour: string[]) =>
  endpointTransport({ address: server.address(...behaviour), model: 'cat-1', key: KEY })
const signal = new AbortController().signal
const streamFrom = (behaviour: string[], options: Partial<StreamChatOptions> = {}) =>
  streamChat(transportFor(...behaviour), request, { signal, wait, ...options })
/** The events of a reply, and the error that ends it. */
async function outcome(behaviour: string, options?: Partial<StreamChatOptions>) {
  const events: StreamEvent[] = []
  try {
    for await (const event of streamFrom([behaviour], options)) events.push(event)
  } catch (error) {
    return { events, error: error as ModelError }
  }
  return { events }
}

describe('an endpoint that answers', () => {
  it('gets the request in OpenAI’s format with the key, and its reply is complete', async () => {
    const received: string[] = []
    const reply = await collectReply(streamFrom(['good'], { onData: (data) => received.push(data) }))
    expect(reply).toEqual({
      text: GOOD_REPLY,
      calls: [],
      reason: 'stop',
      usage: { input: 7, output: 3 },
      model: 'cat-1',
    })
    expect(received.at(-1)).toBe('[DONE]')
    const [{ authorization, body }] = server.requests
    expect(authorization).toBe(`Bearer ${KEY}`)
    expect(body).toMatchObject({ model: 'cat-1', messages: request.messages, max_tokens: 50, stream: true })
  })

  it('gets no key if none is given', async () => {
    const transport = endpointTransport({ address: server.address('good'), model: 'cat-1', key: '' })
    await collectReply(streamChat(transport, request, { signal }))
    expect(server.requests[0].authorization).toBeUndefined()
  })

  it('may send single bytes, any line ending and comments', async () =>
    expect((await collectReply(streamFrom(['bytes']))).text).toBe(UNICODE_REPLY))

  it('may send tool calls in fragments, in any order', async () => {
    const { calls, reason } = await collectReply(streamFrom(['tools']))
    expect(calls).toEqual([
      { id: 'a', name: 'clock', arguments: '{"in":"Rome"}' },
      { id: 'b', name: 'calculator', arguments: '{"sum":"1+1"}' },
    ])
    expect(reason).toBe('tool_calls')
  })

  it('may omit [DONE], give any finish reason, and use any index of a tool call', async () => {
    expect(await collectReply(streamFrom(['no-done']))).toMatchObject({
      text: 'Hi',
      reason: 'length',
      usage: undefined,
    })
    expect((await collectReply(streamFrom(['refused']))).reason).toBe('content_filter')
    expect((await collectReply(streamFrom(['other-reason']))).reason).toBe('other')
    expect((await collectReply(streamFrom(['far-call']))).calls).toHaveLength(1)
  })

  it('gets rejected parameters renamed or left out', async () => {
    const requestWithLimits = { ...request, temperature: 0, stop: ['!'] }
    expect(
      (await collectReply(streamChat(transportFor('reasoning'), requestWithLimits, { signal, wait }))).text,
    ).toBe(GOOD_REPLY)
    const { body } = server.requests.at(-1)!
    expect(body).toMatchObject({ max_completion_tokens: 50, messages: request.messages })
    for (const rejected of ['max_tokens', 'temperature', 'stop']) expect(body).not.toHaveProperty(rejected)
    expect([server.requests.length, waitedMs]).toEqual([4, []])
  })

  it('gets tools, tool calls and results in OpenAI’s format', async () => {
    const call = { id: 'a', name: 'clock', arguments: '{}' }
    const tool = { name: 'clock', description: 'The time', parameters: { type: 'object' } }
    const messages = [
      { role: 'assistant', content: '', calls: [call] },
      { role: 'tool', content: '9:41', callId: 'a' },
    ] as const
    await collectReply(streamChat(transportFor('good'), { messages, tools: [tool] }, { signal }))
    expect(server.requests[0].body).toMatchObject({
      tools: [{ type: 'function', function: tool }],
      messages: [
        {
          role: 'assistant',
          tool_calls: [{ id: 'a', type: 'function', function: { name: 'clock', arguments: '{}' } }],
        },
        { role: 'tool', tool_call_id: 'a', content: '9:41' },
      ],
    })
  })
})

/** Each failure: the error’s kind and message, the number of requests, and the text received before it. */
const failures: [behaviour: string, kind: string, message: string, requests: number, text: string][] = [
  ['400', 'request', 'The request was refused (400): too long for this model, or nothing it can do.', 1, ''],
  ['401', 'auth', 'The key was refused (401). Plug in again with another.', 1, ''],
  ['403', 'auth', 'The key was refused (403). Plug in again with another.', 1, ''],
  ['404', 'missing', 'There is no such address or model (404). Check both.', 1, ''],
  ['429', 'rate', 'Too much was asked at once (429). Ask again in 2 s.', 3, ''],
  ['429-long', 'rate', 'Too much was asked at once (429). Ask again in 3600 s.', 1, ''],
  ['429-bare', 'rate', 'Too much was asked at once (429). Ask again in a minute.', 3, ''],
  ['500', 'server', 'The server has a fault of its own (500). Ask again.', 3, ''],
  ['503', 'server', 'The server has a fault of its own (503). Ask again.', 3, ''],
  ['503-wait', 'server', 'The server has a fault of its own (503). Ask again.', 3, ''],
  [
    'stubborn',
    'request',
    'The request was refused (400): too long for this model, or nothing it can do.',
    2,
    '',
  ],
  ['error-inside', 'server', 'The server has a fault of its own (in mid-stream). Ask again.', 1, 'The cat'],
  ['html', 'format', 'The reply cannot be read: it is text/html. Is the address right?', 1, ''],
  ['unstreamed', 'format', 'The reply cannot be read: it is application/json. Is the address right?', 1, ''],
  ['broken-json', 'format', 'The reply cannot be read: broken JSON. Is the address right?', 1, 'The cat'],
  ['wrong-shape', 'format', 'The reply cannot be read: broken JSON. Is the address right?', 1, ''],
  ['cut', 'cut', 'The reply broke off in the middle. Ask again.', 1, 'The cat'],
  ['unfinished', 'cut', 'The reply broke off in the middle. Ask again.', 1, 'The cat'],
  ['half-event', 'cut', 'The reply broke off in the middle. Ask again.', 1, 'The cat'],
  ['mute', 'timeout', 'Nothing came for 1 s, so it was stopped. Ask again.', 1, ''],
  ['silent', 'timeout', 'Nothing came for 1 s, so it was stopped. Ask again.', 1, 'The cat'],
  ['endless-line', 'endless', 'The reply did not end, so it was stopped. Ask for less.', 1, ''],
  [
    'redirect',
    'network',
    'Nobody answers. It is off, its address is wrong, or it does not let this page ask (CORS).',
    3,
    '',
  ],
]

describe('an endpoint that fails', () => {
  it.each(failures)('by “%s” gives an error of kind %s', async (behaviour, kind, message, requests, text) => {
    // Long enough for an answer on a busy machine.
    const timeout = kind === 'timeout' ? 1000 : 20_000
    const { events, error } = await outcome(behaviour, { timeout })
    expect([error?.name, error?.kind, error?.message]).toEqual(['ModelError', kind, message])
    expect(server.requests).toHaveLength(requests)
    expect(events.map((event) => (event.type === 'text' ? event.text : event.type)).join('')).toBe(text)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(KEY)
  })

  it('is cancelled if it never ends, after its events so far', async () => {
    const { events, error } = await outcome('endless')
    expect([error?.kind, events.length > 100]).toEqual(['endless', true])
    await server.disconnected
  })

  it('gives a network error if no server is there', async () => {
    const { address } = server
    server.close()
    const transport = endpointTransport({ address: address('good'), model: 'cat-1', key: KEY })
    await expect(collectReply(streamChat(transport, request, { signal, wait }))).rejects.toMatchObject({
      kind: 'network',
    })
  })
})

describe('a refused parameter', () => {
  afterEach(() => void vi.unstubAllGlobals())
  const rejection = '{"error":{"param":"stop"}}'
  it.each([
    ['is left out', rejection, 2],
    ['is read in four thousand characters', rejection.padEnd(4096), 2],
    ['is not read in more', rejection.padEnd(4097), 1],
    ['is none without a body', null, 1],
  ])('%s', async (_, body, requests) => {
    const fetch = vi
      .fn(async () => new Response(null))
      .mockResolvedValueOnce(new Response(body, { status: 400 }))
    vi.stubGlobal('fetch', fetch)
    const { status } = await transportFor('good').post('{"stop":["!"]}', signal)
    expect([status, fetch.mock.calls.length]).toEqual([requests === 2 ? 200 : 400, requests])
  })
})

describe('a retry', () => {
  it.each(['500', '503', '429', '429-bare'])('succeeds after a %s', async (behaviour) => {
    expect((await collectReply(streamFrom([behaviour, 'good']))).text).toBe(GOOD_REPLY)
    expect(server.requests).toHaveLength(2)
  })

  it('waits as long as Retry-After says, else longer each time, with jitter', async () => {
    await outcome('429')
    await outcome('503-wait')
    expect(waitedMs.splice(0)).toEqual([2000, 2000, 3000, 3000])
    for (let i = 0; i < 2; i++) await outcome('500')
    const [one, two, three, four] = waitedMs
    expect([one > 500 && one < 1000, two > 1000 && two < 2000, one !== three, two !== four]).toEqual(
      Array(4).fill(true),
    )
  })

  it('is not made once text has arrived, which would be repeated', async () => {
    await expect(collectReply(streamFrom(['cut', 'good']))).rejects.toMatchObject({ kind: 'cut' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('cancelling', () => {
  it.each(['mute', 'silent', 'endless'])(
    'disconnects at once from a server that is %s',
    async (behaviour) => {
      const cancel = new AbortController()
      // At the first event, or once the request has arrived.
      const abort = () => cancel.abort()
      const reply = collectReply(streamFrom([behaviour], { signal: cancel.signal, onData: abort }))
      reply.catch(() => {})
      await vi.waitUntil(() => server.requests.length, { timeout: 4000 })
      abort()
      await expect(reply).rejects.toMatchObject({
        kind: 'cancelled',
        message: 'Stopped before the reply was whole.',
      })
      await server.disconnected
    },
  )

  it('works while waiting for a retry', async () => {
    const cancel = new AbortController()
    const abortAndWait = () => {
      cancel.abort()
      return new Promise(() => {})
    }
    await expect(
      collectReply(streamFrom(['500'], { signal: cancel.signal, wait: abortAndWait })),
    ).rejects.toMatchObject({
      kind: 'cancelled',
    })
  })

  it('disconnects when the consumer leaves its loop', async () => {
    for await (const _ of streamFrom(['silent'])) break
    await server.disconnected
  })

  it('sends no request with a signal that is aborted already', async () => {
    const signal = AbortSignal.abort()
    await expect(collectReply(streamFrom(['good'], { signal }))).rejects.toMatchObject({ kind: 'cancelled' })
    expect(server.requests).toEqual([])
  })
})

it('streams ten requests at a time, each with its own reply', async () => {
  const replies = Array.from({ length: 10 }, (_, i) => collectReply(streamFrom([i % 2 ? 'good' : 'bytes'])))
  expect((await Promise.all(replies)).map(({ text }) => text)).toEqual(
    replies.map((_, i) => (i % 2 ? GOOD_REPLY : UNICODE_REPLY)),
  )
})

it('exposes its key to no inspection', () => {
  const transport = transportFor('good')
  expect(inspect(transport, { depth: 9, showHidden: true }) + JSON.stringify(transport)).not.toContain(KEY)
  expect(transport.name).toBe(new URL(server.origin).host)
})

it('sends its key along no redirect, and stores nothing', async () => {
  const fetchSpy = vi.spyOn(globalThis, 'fetch')
  await collectReply(streamFrom(['good']))
  expect(fetchSpy.mock.calls[0]![1]).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  })
  fetchSpy.mockRestore()
})

it.each(['seed', 'messages', ''])(
  'asks no second time if the rejected parameter is none that it can leave out: “%s”',
  async (param) => {
    const rejection = () => new Response(JSON.stringify({ error: { param } }), { status: 400 })
    const fetchSpy = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementationOnce(() => Promise.resolve(rejection()))
      .mockImplementationOnce(() => Promise.resolve(new Response('{}')))
    expect((await transportFor('good').post('{"messages":[]}', signal)).status).toBe(400)
    expect(fetchSpy).toHaveBeenCalledTimes(1)
    fetchSpy.mockRestore()
  },
)

it('reads no more of an error response than it needs to find the rejected parameter', async () => {
  let chunks = 0
  const longBody = new ReadableStream({
    pull(stream) {
      stream.enqueue(new TextEncoder().encode('x'.repeat(1000)))
      if (++chunks === 200) stream.close()
    },
  })
  const fetchSpy = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(longBody, { status: 400 }))
  expect((await transportFor('good').post('{}', signal)).status).toBe(400)
  expect(chunks).toBeLessThan(10)
  fetchSpy.mockRestore()
})
