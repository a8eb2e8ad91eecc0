/** A model's server on this machine, for tests: what it does, well or badly, is the first part of the address. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const chunk = (choices: unknown, more = {}) =>
  JSON.stringify({ object: 'chat.completion.chunk', model: 'cat-1', choices, ...more })
const delta = (delta: unknown, finish_reason: string | null = null) =>
  chunk([{ index: 0, delta, finish_reason }])
const say = (text: string) => delta({ content: text })
const usage = chunk([], { usage: { prompt_tokens: 7, completion_tokens: 3 } })
const lines = (...data: string[]) => data.map((d) => `data: ${d}\n\n`).join('')
const end = (reason = 'stop') => lines(delta({}, reason), usage, '[DONE]')

/** What a good server says. */
export const GOOD_REPLY = 'The cat sat.'
const good = lines(delta({ role: 'assistant', content: '' }), say('The cat'), say(' sat.')) + end()
/** Signs of several bytes, in every line end there is, with a comment: cut into single bytes. */
export const UNICODE_REPLY = 'Größe 🐈 — “ja”'
const unicodeStream = `\uFEFF: hello\r\n\r\ndata: ${say('Größe 🐈')}\r\r: keep alive\n\nevent: x\ndata:${say(' — “ja”')}\r\n\r\n${end()}`
const call = (index: number, part: object) => delta({ tool_calls: [{ index, ...part }] })
const tools = lines(
  call(0, { id: 'a', type: 'function', function: { name: 'clock', arguments: '' } }),
  call(0, { function: { arguments: '{"in":' } }),
  call(1, { id: 'b', type: 'function', function: { name: 'calculator', arguments: '{"sum":"1+1"}' } }),
  call(0, { function: { arguments: '"Rome"}' } }),
)

const pause = () => new Promise((done) => setTimeout(done, 1))
type Behaviour = (to: ServerResponse, ask: IncomingMessage, body: Record<string, unknown>) => unknown
const stream = (to: ServerResponse, text = '') => (
  to.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }),
  to.write(text)
)
const streaming =
  (text: string): Behaviour =>
  (to) => (stream(to, text), to.end())
const failingWith =
  (code: number, headers = {}): Behaviour =>
  (to, ask) =>
    // As careless servers do, it says the key back.
    to.writeHead(code, headers).end(`{"error":{"message":"no: ${ask.headers.authorization}"}}`)
/** As providers refuse a part of a request that a model does not take: named, in JSON. Without it, it answers. */
const rejecting =
  (...params: string[]): Behaviour =>
  (to, _, body) => {
    const param = params.find((name) => name in body)
    if (!param) return streaming(good)(to, _, body)
    to.writeHead(400, { 'content-type': 'application/json' })
    to.end(JSON.stringify({ error: { message: 'Unsupported', param, code: 'unsupported_parameter' } }))
  }
async function forever(to: ServerResponse, text: string) {
  stream(to)
  while (!to.destroyed && !to.closed) {
    to.write(text)
    await pause()
  }
}

export const behaviours: Record<string, Behaviour> = {
  good: streaming(good),
  async bytes(to) {
    stream(to)
    for (const byte of Buffer.from(unicodeStream)) {
      to.write(Uint8Array.of(byte))
      await pause()
    }
    to.end()
  },
  tools: streaming(tools + end('tool_calls')),
  'no-done': streaming(lines(say('Hi'), delta({}, 'length'))),
  refused: (to) => (stream(to, lines(delta({}, 'content_filter'), '[DONE]')), to.end()),
  mute: () => {},
  silent: (to) => stream(to, lines(say('The cat'))),
  async cut(to) {
    stream(to, lines(say('The cat')))
    await pause()
    to.destroy()
  },
  unfinished: streaming(lines(say('The cat'))),
  'half-event': streaming(lines(say('The cat')) + `data: ${delta({}, 'stop')}`),
  'broken-json': streaming(lines(say('The cat'), '{"choices":[{"del')),
  'wrong-shape': streaming(lines(chunk(7), chunk([{ delta: { tool_calls: 7 } }]))),
  'far-call': streaming(
    lines(call(1e9, { id: 'a', function: { name: 'clock', arguments: '{}' } })) + end('tool_calls'),
  ),
  'error-inside': streaming(lines(say('The cat'), '{"error":{"message":"overloaded"}}')),
  '400': failingWith(400),
  '401': failingWith(401),
  '403': failingWith(403),
  '404': failingWith(404),
  '429': failingWith(429, { 'retry-after': '2' }),
  '429-long': failingWith(429, { 'retry-after': '3600' }),
  '429-bare': failingWith(429),
  '500': failingWith(500),
  '503': failingWith(503),
  '503-wait': failingWith(503, { 'retry-after': '3' }),
  'other-reason': streaming(lines(say('Hi'), delta({}, 'recitation'))),
  reasoning: rejecting('max_tokens', 'temperature', 'stop'),
  stubborn: rejecting('max_tokens', 'max_completion_tokens', 'messages'),
  endless: (to) => forever(to, lines(say('and on and on '.repeat(50))).repeat(8)),
  'endless-line': (to) => forever(to, 'data: '.padEnd(10_000, 'x')),
  html: (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  whole: (to) => to.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}'),
  redirect: (to) => to.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
}

export interface EndpointServer {
  origin: string
  /** The address where it behaves so: a few in turn, the last again and again. `no-cors` lets no other page ask. */
  address: (...behaviour: string[]) => string
  /** What it was asked, in order. */
  requests: { authorization?: string; body: Record<string, unknown> }[]
  /** Settles once a client has gone before its reply was whole. */
  disconnected: Promise<unknown>
  close: () => void
}

export async function startEndpointServer(): Promise<EndpointServer> {
  const requests: EndpointServer['requests'] = []
  const requestCounts = new Map<string, number>()
  let resolveDisconnected: (value?: unknown) => void
  const disconnected = new Promise((done) => (resolveDisconnected = done))
  const server = createServer(async (ask, to) => {
    const names = ask.url!.split('/')[1]!.split(',')
    to.on('error', () => {})
    to.on('close', () => !to.writableFinished && resolveDisconnected())
    if (!names.includes('no-cors'))
      for (const what of ['origin', 'headers'])
        to.setHeader(`access-control-allow-${what}`, what === 'origin' ? '*' : 'authorization, content-type')
    if (ask.method === 'OPTIONS') return to.writeHead(204).end()
    const parts: Buffer[] = []
    for await (const part of ask) parts.push(part as Buffer)
    const body = JSON.parse(Buffer.concat(parts).toString())
    requests.push({ authorization: ask.headers.authorization, body })
    const turn = requestCounts.get(ask.url!) ?? 0
    requestCounts.set(ask.url!, turn + 1)
    void (behaviours[names[Math.min(turn, names.length - 1)]!] ?? behaviours.good!)(to, ask, body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return {
    origin,
    requests,
    disconnected,
    close,
    address: (...names) => `${origin}/${names.join(',')}/v1/chat/completions`,
  }
}
