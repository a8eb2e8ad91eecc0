/** A local chat completions server for tests. The first segment of the path selects its behaviour, good or bad. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { wait } from '../time-slicing'

const chunk = (choices: unknown, more = {}) =>
  JSON.stringify({ object: 'chat.completion.chunk', model: 'cat-1', choices, ...more })
const delta = (delta: unknown, finish_reason: string | null = null) =>
  chunk([{ index: 0, delta, finish_reason }])
const textChunk = (text: string) => delta({ content: text })
const usage = chunk([], { usage: { prompt_tokens: 7, completion_tokens: 3 } })
const lines = (...data: string[]) => data.map((d) => `data: ${d}\n\n`).join('')
const end = (reason = 'stop') => lines(delta({}, reason), usage, '[DONE]')

/** Text of the good reply. */
export const GOOD_REPLY = 'The cat sat.'
const good =
  lines(delta({ role: 'assistant', content: '' }), textChunk('The cat'), textChunk(' sat.')) + end()
/** Text with characters of several bytes, streamed in single bytes with all line endings and comments. */
export const UNICODE_REPLY = 'Größe 🐈 — “ja”'
const unicodeStream = `\uFEFF: hello\r\n\r\ndata: ${textChunk('Größe 🐈')}\r\r: keep alive\n\nevent: x\ndata:${textChunk(' — “ja”')}\r\n\r\n${end()}`
const call = (index: number, part: object) => delta({ tool_calls: [{ index, ...part }] })
const tools = lines(
  call(0, { id: 'a', type: 'function', function: { name: 'clock', arguments: '' } }),
  call(0, { function: { arguments: '{"in":' } }),
  call(1, { id: 'b', type: 'function', function: { name: 'calculator', arguments: '{"sum":"1+1"}' } }),
  call(0, { function: { arguments: '"Rome"}' } }),
)

type Behaviour = (
  response: ServerResponse,
  request: IncomingMessage,
  body: Record<string, unknown>,
) => unknown
function stream(response: ServerResponse, text = ''): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.write(text)
}
const streaming =
  (text: string): Behaviour =>
  (response) => {
    stream(response, text)
    response.end()
  }
const failingWith =
  (code: number, headers = {}): Behaviour =>
  (response, request) =>
    // Like careless servers, it repeats the key in its error message.
    response.writeHead(code, headers).end(`{"error":{"message":"no: ${request.headers.authorization}"}}`)
/** Rejects requests with one of these parameters, naming it in JSON as providers do; otherwise answers. */
const rejecting =
  (...params: string[]): Behaviour =>
  (response, request, body) => {
    const param = params.find((name) => name in body)
    if (!param) return streaming(good)(response, request, body)
    response.writeHead(400, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { message: 'Unsupported', param, code: 'unsupported_parameter' } }))
  }
/** Streams the same text until the client disconnects. */
async function streamForever(response: ServerResponse, text: string) {
  stream(response)
  while (!response.destroyed && !response.closed) {
    response.write(text)
    await wait(1)
  }
}

/** Behaviours by their name in the path. */
export const behaviours: Record<string, Behaviour> = {
  good: streaming(good),
  async bytes(response) {
    stream(response)
    for (const byte of Buffer.from(unicodeStream)) {
      response.write(Uint8Array.of(byte))
      await wait(1)
    }
    response.end()
  },
  tools: streaming(tools + end('tool_calls')),
  'no-done': streaming(lines(textChunk('Hi'), delta({}, 'length'))),
  refused: streaming(lines(delta({}, 'content_filter'), '[DONE]')),
  mute: () => {},
  silent: (response) => stream(response, lines(textChunk('The cat'))),
  async cut(response) {
    stream(response, lines(textChunk('The cat')))
    await wait(1)
    response.destroy()
  },
  unfinished: streaming(lines(textChunk('The cat'))),
  'half-event': streaming(lines(textChunk('The cat')) + `data: ${delta({}, 'stop')}`),
  'broken-json': streaming(lines(textChunk('The cat'), '{"choices":[{"del')),
  'wrong-shape': streaming(lines(chunk(7), chunk([{ delta: { tool_calls: 7 } }]))),
  'far-call': streaming(
    lines(call(1e9, { id: 'a', function: { name: 'clock', arguments: '{}' } })) + end('tool_calls'),
  ),
  'error-inside': streaming(lines(textChunk('The cat'), '{"error":{"message":"overloaded"}}')),
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
  'other-reason': streaming(lines(textChunk('Hi'), delta({}, 'recitation'))),
  reasoning: rejecting('max_tokens', 'temperature', 'stop'),
  stubborn: rejecting('max_tokens', 'max_completion_tokens', 'messages'),
  endless: (response) => streamForever(response, lines(textChunk('and on and on '.repeat(50))).repeat(8)),
  'endless-line': (response) => streamForever(response, 'data: '.padEnd(10_000, 'x')),
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  unstreamed: (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}'),
  redirect: (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
}

const CORS_HEADERS = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-headers', 'authorization, content-type'],
] as const

export interface EndpointServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  /** URL with these behaviours, one per request; the last one repeats. `no-cors` refuses requests from other origins. */
  address: (...behaviour: string[]) => string
  /** All requests, in order. */
  requests: { authorization?: string; body: Record<string, unknown> }[]
  /** Settles once a client has disconnected before the end of its reply. */
  disconnected: Promise<unknown>
  /** Stops the server and closes all connections. */
  close: () => void
}

/** Starts the server on a free port of this machine. */
export async function startEndpointServer(): Promise<EndpointServer> {
  const requests: EndpointServer['requests'] = []
  const requestCounts = new Map<string, number>()
  let resolveDisconnected: (value?: unknown) => void
  const disconnected = new Promise((done) => (resolveDisconnected = done))
  const server = createServer(async (request, response) => {
    const names = request.url!.split('/')[1]!.split(',')
    response.on('error', () => {})
    response.on('close', () => !response.writableFinished && resolveDisconnected())
    if (!names.includes('no-cors')) for (const [name, value] of CORS_HEADERS) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = JSON.parse(Buffer.concat(parts).toString())
    requests.push({ authorization: request.headers.authorization, body })
    const turn = requestCounts.get(request.url!) ?? 0
    requestCounts.set(request.url!, turn + 1)
    void (behaviours[names[Math.min(turn, names.length - 1)]!] ?? behaviours.good!)(response, request, body)
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
