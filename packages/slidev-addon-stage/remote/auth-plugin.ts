/**
 * Authorisation for `slidev-stage start --remote`: the whole network may watch, and navigating takes the password. Slidev checks
 * its password in the page and sends it to every page; here the server checks it. Without --remote the server listens on
 * localhost only, and still rejects requests of other sites' pages (CSRF).
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import { AUTH_PATH } from './authenticate-presenter'
import { createLoginAttempts } from './login-attempts'
import { passwordPage } from './password-page'
import { STATE_REQUEST } from '../windows/on-state-request'

/** What authorisation depends on in a request. */
interface RequestSource {
  /** IP address of the sender. */
  remoteAddress?: string
  /** As Node parses them: names in lower case. */
  headers: IncomingHttpHeaders
}
const sourceOf = ({ socket, headers }: IncomingMessage): RequestSource => ({
  remoteAddress: socket.remoteAddress,
  headers,
})
/** Compares two strings in constant time. */
const timingSafeMatch = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(x, y)
}
const COOKIE_NAME = 'slidev-stage'
/** Content of the cookie: derived from the password, which never leaves the server. */
const sessionToken = (password: string) => createHash('sha256').update(`steers ${password}`).digest('hex')

/** Sent by this machine, and not by a proxy on it for another one. */
const isLoopback = ({ remoteAddress = '', headers }: RequestSource) =>
  /^(::ffff:)?127\.|^::1$/.test(remoteAddress) && !headers['x-forwarded-for'] && !headers.forwarded
/** Sent by a page of another site that is open in a browser here. */
const isCrossSite = ({ headers: { origin, host, 'sec-fetch-site': site } }: RequestSource) =>
  site === 'cross-site' || (origin !== undefined && origin.replace(/^\w+:\/\//, '') !== host)

/** Whether a request may change anything. `password`: '' if the server listens on localhost only. */
export function isAuthorised(source: RequestSource, password: string): boolean {
  if (isCrossSite(source)) return false
  if (!password || isLoopback(source)) return true
  const token = new RegExp(`(?:^|; )${COOKIE_NAME}=(\\w+)`).exec(source.headers.cookie ?? '')?.[1]
  return token !== undefined && timingSafeMatch(token, sessionToken(password))
}

/** Delay of the answer to a wrong password, against guessing. */
const FAILED_LOGIN_DELAY_MS = 1000

const WRONG_PASSWORD = 'That is not the password of this talk.'
const TOO_MANY_WRONG = 'Five wrong passwords in a row: please try again in a minute.'

/** The request's body, 200 characters or little more of it. */
const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) if ((body += chunk).length > 200) break
  return body
}

/** Vite plugin that guards the dev server. `password`: '' without --remote. */
export function authPlugin(password = ''): Plugin {
  const cookie = `${COOKIE_NAME}=${sessionToken(password)}; Path=/; HttpOnly; SameSite=Strict`
  const attempts = createLoginAttempts()
  return {
    name: 'stage:auth',
    config: () => ({ define: { __STAGE_REMOTE__: JSON.stringify(password !== '') } }),
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
          const askAgain = (status: number, message: string, headers: Record<string, string> = {}) =>
            void response
              .writeHead(status, {
                'content-type': 'text/html; charset=utf-8',
                'cache-control': 'no-store',
                ...headers,
              })
              .end(passwordPage(message))

          if (password && submitted !== null) {
            const address = request.socket.remoteAddress ?? ''
            const wait = attempts.secondsToWait(address)
            if (wait) return askAgain(429, TOO_MANY_WRONG, { 'retry-after': String(wait) })
            if (!timingSafeMatch(submitted, password)) {
              attempts.fail(address)
              return void setTimeout(() => askAgain(403, WRONG_PASSWORD), FAILED_LOGIN_DELAY_MS)
            }
            attempts.succeed(address)
            if (url.pathname === AUTH_PATH) return end(204, { 'set-cookie': cookie })
            // The browser keeps the address's hash across the redirect.
            return end(302, { 'set-cookie': cookie, location: url.pathname })
          }
          const authorised = isAuthorised(sourceOf(request), password)
          if (url.pathname === AUTH_PATH) return end(authorised ? 204 : 403)
          const isRead = ['GET', 'HEAD'].includes(request.method ?? '') && !url.pathname.startsWith('/__open')
          if (isRead || authorised) return next()
          end(403)
        })
        // Messages of an unauthorised socket are dropped, except a new window's request for the state.
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
