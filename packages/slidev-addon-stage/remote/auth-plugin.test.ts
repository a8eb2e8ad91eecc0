import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AUTH_PATH } from './authenticate-presenter'
import { STATE_REQUEST } from '../windows/on-state-request'
import { authPlugin, isAuthorised } from './auth-plugin'

const PASSWORD = 'k7m4x-q9tzc'
const remoteSource = (headers: Record<string, string> = {}) => ({
  remoteAddress: '192.168.1.7',
  headers: { host: 'a:1', ...headers },
})
const localSource = (headers: Record<string, string> = {}) => ({
  remoteAddress: '::1',
  headers: { host: 'localhost:1', ...headers },
})
const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** The plugin's middleware in front of a server that answers “done”, and its web socket with what it has sent. */
function mountPlugin(password: string) {
  let guard: ((...args: Parameters<RequestListener>) => unknown) | undefined
  const [ws, sent] = [new EventEmitter(), [] as unknown[]]
  const middlewares = {
    use: (handle: (...args: [...Parameters<RequestListener>, () => void]) => unknown) =>
      (guard = (request, response) => handle(request, response, () => response.end('done'))),
  }
  const { configureServer } = authPlugin(password) as unknown as {
    configureServer: { handler: (server: unknown) => void }
  }
  configureServer.handler({
    middlewares,
    ws: Object.assign(ws, { send: (message: unknown) => sent.push(message) }),
  })
  return { guard: guard!, ws, sent }
}
/** Starts a guarded server; returns a function that requests a path, by default from another machine's address. */
async function startGuarded(password: string) {
  const { guard } = mountPlugin(password)
  let sender = ''
  const server = createServer((request, response) => {
    Object.defineProperty(request.socket, 'remoteAddress', { value: sender, configurable: true })
    guard(request, response)
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return (path: string, init: RequestInit = {}, from = '192.168.1.7') => {
    sender = from
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
    return fetch(url, { redirect: 'manual', ...init })
  }
}
/** Requests a path of a server that has just started. */
const requestPath = async (
  password: string,
  ...request: Parameters<Awaited<ReturnType<typeof startGuarded>>>
) => (await startGuarded(password))(...request)
const postRequest = { method: 'POST', body: '{}' }

describe('isAuthorised', () => {
  it('accepts this machine, and a cookie obtained with the password', async () => {
    expect(isAuthorised(localSource(), PASSWORD)).toBe(true)
    expect(isAuthorised(remoteSource(), PASSWORD)).toBe(false)
    expect(isAuthorised(remoteSource({ cookie: `slidev-stage=${PASSWORD}` }), PASSWORD)).toBe(false)
    const cookie = (await requestPath(PASSWORD, '/?password=' + PASSWORD)).headers
      .get('set-cookie')!
      .split(';')[0]!
    expect(isAuthorised(remoteSource({ cookie: `a=b; ${cookie}` }), PASSWORD)).toBe(true)
    expect(isAuthorised(remoteSource({ cookie }), 'another')).toBe(false)
  })

  it('rejects requests forwarded by a proxy, and those of another site’s page', () => {
    expect(isAuthorised(localSource({ 'x-forwarded-for': '1.2.3.4' }), PASSWORD)).toBe(false)
    expect(isAuthorised(localSource({ forwarded: 'for=1.2.3.4' }), PASSWORD)).toBe(false)
    expect(isAuthorised(localSource({ origin: 'https://elsewhere.org' }), PASSWORD)).toBe(false)
    expect(isAuthorised(localSource({ origin: 'https://elsewhere.org' }), '')).toBe(false)
    expect(isAuthorised(localSource({ 'sec-fetch-site': 'cross-site' }), '')).toBe(false)
    expect(isAuthorised(localSource({ origin: 'http://localhost:1' }), '')).toBe(true)
  })
})

describe('authPlugin', () => {
  it('lets everybody read, and only those with the password write', async () => {
    expect(await (await requestPath(PASSWORD, '/')).text()).toBe('done')
    for (const path of ['/@server-reactive/nav', '/@server-ref/nav', '/__slidev/slides/1.json', '/anything'])
      expect((await requestPath(PASSWORD, path, postRequest)).status, path).toBe(403)
    expect((await requestPath(PASSWORD, '/__open-in-editor?file=slides.md')).status).toBe(403)
    expect((await requestPath(PASSWORD, '/@server-reactive/nav', postRequest, '127.0.0.1')).status).toBe(200)
  })

  it('sets a cookie for the password, given in the address or posted, and redirects to an address without it', async () => {
    const redirect = await requestPath(PASSWORD, `/?password=${PASSWORD}`)
    expect([redirect.status, redirect.headers.get('location')]).toEqual([302, '/'])
    const cookie = redirect.headers.get('set-cookie')!
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(cookie).not.toContain(PASSWORD)
    const headers = { cookie: cookie.split(';')[0]! }
    expect((await requestPath(PASSWORD, '/@server-reactive/nav', { ...postRequest, headers })).status).toBe(
      200,
    )
    expect((await requestPath(PASSWORD, AUTH_PATH)).status).toBe(403)
    expect((await requestPath(PASSWORD, AUTH_PATH, { headers })).status).toBe(204)
    expect(
      (await requestPath(PASSWORD, AUTH_PATH, { method: 'POST', body: PASSWORD })).headers.get('set-cookie'),
    ).toBe(cookie)
  })

  it('answers a wrong password with 403, after a delay', async () => {
    const start = performance.now()
    const response = await requestPath(PASSWORD, AUTH_PATH, { method: 'POST', body: 'guess' })
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null])
    expect(performance.now() - start).toBeGreaterThan(900)
  })

  it('answers a wrong password in the address with a page to type it again, which keeps the address', async () => {
    const response = await requestPath(PASSWORD, '/deck/?password=guess')
    expect([response.status, response.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
    const page = await response.text()
    expect(page).toMatch(/not the password of this talk/)
    expect(page).toMatch(/<form>[^]*<input[^>]* type="password"[^>]* name="password"/)
    expect(page).not.toMatch(/guess|k7m4x|action=/)
  })

  it('lets an address wait after five wrong passwords in a row, even with the right one', async () => {
    const request = await startGuarded(PASSWORD)
    const wrong = () => request('/?password=guess')
    const statuses = (await Promise.all(Array.from({ length: 5 }, wrong))).map(({ status }) => status)
    expect(statuses).toEqual([403, 403, 403, 403, 403])
    const refused = await request(`/?password=${PASSWORD}`)
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([429, null])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(await refused.text()).toMatch(/Five wrong passwords.*try again in a minute/)
    expect((await request(AUTH_PATH, { method: 'POST', body: PASSWORD })).status).toBe(429)
    expect((await request('/')).status).toBe(200)
    expect((await request(`/?password=${PASSWORD}`, {}, '192.168.1.8')).status).toBe(302)
  })

  it('ignores messages of an unauthorised web socket, except requests for the state', async () => {
    const { ws, sent } = mountPlugin(PASSWORD)
    const connect = async (remoteAddress: string) => {
      const [socket, received] = [new EventEmitter(), vi.fn()]
      ws.emit('connection', socket, { socket: { remoteAddress }, headers: {} } as IncomingMessage)
      socket.on('message', received)
      await Promise.resolve()
      return { socket, received }
    }
    const local = await connect('127.0.0.1')
    local.socket.emit('message', '{}')
    expect(local.received).toHaveBeenCalledOnce()
    const { socket, received } = await connect('192.168.1.7')
    socket.emit('message', JSON.stringify({ type: 'custom', event: 'vite:invalidate', data: { path: '/' } }))
    expect([received.mock.calls.length, sent]).toEqual([0, []])
    socket.emit('message', JSON.stringify({ type: 'custom', event: STATE_REQUEST }))
    expect([received.mock.calls.length, sent]).toEqual([0, [STATE_REQUEST]])
  })
})
