/** A server that sends a file, well or badly. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ModelServer {
  url: string
  /** The Range of each request, '' without one. */
  ranges: string[]
  /** How the next requests are answered, one by one; the last one ever after. */
  answers: Answer[]
  /** Says how much the client has. */
  arrived: (length: number) => void
  close: () => Promise<void>
}

/** `start`: first byte that the request asks for. */
type Answer = (response: ServerResponse, start: number, server: ModelServer) => void

/** As static hosts do. */
export const complete =
  (bytes: Uint8Array): Answer =>
  (response, start) => {
    if (start >= bytes.length) return void response.writeHead(416).end()
    const headers = { 'content-length': bytes.length - start }
    if (start)
      response.writeHead(206, {
        ...headers,
        'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
      })
    else response.writeHead(200, headers)
    response.end(bytes.subarray(start))
  }

/** Without ranges: all of it, whatever the request asks for. */
export const withoutRanges =
  (bytes: Uint8Array): Answer =>
  (response) =>
    void response.writeHead(200, { 'content-length': bytes.length }).end(bytes)

/**
 * Promises all, sends `count` bytes of what is asked for, and hangs up: once they have arrived, if the test says so
 * (`arrived`), since a client drops what it has not read by then.
 */
export const cutAfter =
  (bytes: Uint8Array, count: number): Answer =>
  (response, start, server) => {
    response.writeHead(start ? 206 : 200, {
      'content-length': bytes.length - start,
      ...(start && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    })
    response.flushHeaders()
    server.arrived = (length) => length >= start + count && response.destroy()
    if (count) response.write(bytes.subarray(start, start + count))
    else setTimeout(() => response.destroy(), 20)
  }

/** Sends `count` bytes and then nothing any more. */
export const hangAfter =
  (bytes: Uint8Array, count: number): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': bytes.length })
    response.write(bytes.subarray(0, count))
  }

export const status =
  (code: number): Answer =>
  (response) =>
    void response.writeHead(code).end('an error page')

/** Starts a server on this machine. */
export async function serveModel(...answers: Answer[]): Promise<ModelServer> {
  const ranges: string[] = []
  const server = createServer((request, response) => {
    const range = request.headers.range ?? ''
    ranges.push(range)
    const answer = own.answers.length > 1 ? own.answers.shift()! : own.answers[0]!
    answer(response, Number(/\d+/.exec(range)?.[0] ?? 0), own)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.gguf`,
    ranges,
    answers,
    arrived: () => {},
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return own
}
