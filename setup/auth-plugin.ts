/**
 * `npm start -- --remote`: the whole network may look, and only who has the password may steer. Slidev checks a password
 * in the page alone and hands it to every page; here the server does, and keeps it. Without --remote the server hears
 * this machine alone, and still nothing that another site's page sends it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import { AUTH_PATH } from '../composables/authenticate-presenter'
import { STATE_REQUEST } from '../composables/on-state-request'

interface RequestSource {
  /** Whence it comes. */
  remoteAddress?: string
  headers: IncomingHttpHeaders
}
const sourceOf = ({ socket, headers }: IncomingMessage): RequestSource => ({
  remoteAddress: socket.remoteAddress,
  headers,
})
const timingSafeMatch = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(x, y)
}
const COOKIE_NAME = 'llm-stack-door'
/** What who was let in shows; the password itself stays here. */
const sessionToken = (password: string) => createHash('sha256').update(`steers ${password}`).digest('hex')

/** At this very machine, and not handed on from elsewhere. */
const isLoopback = ({ remoteAddress = '', headers }: RequestSource) =>
  /^(::ffff:)?127\.|^::1$/.test(remoteAddress) && !headers['x-forwarded-for'] && !headers.forwarded
/** Sent by a page of another site that somebody here has open. */
const isCrossSite = ({ headers: { origin, host, 'sec-fetch-site': site } }: RequestSource) =>
  site === 'cross-site' || (origin !== undefined && origin.replace(/^\w+:\/\//, '') !== host)

/** May it change anything? password: '' = nobody but this machine reaches the server. */
export function isAuthorised(source: RequestSource, password: string): boolean {
  if (isCrossSite(source)) return false
  if (!password || isLoopback(source)) return true
  const token = new RegExp(`(?:^|; )${COOKIE_NAME}=(\\w+)`).exec(source.headers.cookie ?? '')?.[1]
  return token !== undefined && timingSafeMatch(token, sessionToken(password))
}

/** Who sends a wrong password waits so long, in ms. */
const FAILED_LOGIN_DELAY_MS = 1000
const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const part of request) if ((body += part).length > 200) break
  return body
}

export function authPlugin(password = ''): Plugin {
  const cookie = `${COOKIE_NAME}=${sessionToken(password)}; Path=/; HttpOnly; SameSite=Strict`
  return {
    name: 'door',
    config: () => ({ define: { __REMOTE__: JSON.stringify(password !== '') } }),
    configureServer: {
      order: 'pre',
      handler: ({ middlewares, ws }) => {
        middlewares.use(async (request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost')
          const submitted =
            password && url.pathname === AUTH_PATH && request.method === 'POST'
              ? await readBody(request)
              : url.searchParams.get('password')
          const end = (status: number, headers: Record<string, string> = {}) =>
            void response.writeHead(status, headers).end()

          if (password && submitted !== null) {
            if (!timingSafeMatch(submitted, password))
              return void setTimeout(() => end(403), FAILED_LOGIN_DELAY_MS)
            if (url.pathname === AUTH_PATH) return end(204, { 'set-cookie': cookie })
            // The rest of the address, behind its #, stays with the browser.
            return end(302, { 'set-cookie': cookie, location: url.pathname })
          }
          const authorised = isAuthorised(sourceOf(request), password)
          if (url.pathname === AUTH_PATH) return end(authorised ? 204 : 403)
          const isRead = ['GET', 'HEAD'].includes(request.method ?? '') && !url.pathname.startsWith('/__open')
          if (isRead || authorised) return next()
          end(403)
        })
        // Of a stranger's socket nothing is heard, but that a window opened late asks what is on.
        ws.on('connection', (socket, request: IncomingMessage) => {
          if (isAuthorised(sourceOf(request), password)) return
          queueMicrotask(() => {
            socket.removeAllListeners('message')
            socket.on(
              'message',
              (raw) => String(raw).includes(`"${STATE_REQUEST}"`) && ws.send(STATE_REQUEST),
            )
          })
        })
      },
    },
  }
}
