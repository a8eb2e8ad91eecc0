/**
 * `npm start -- --remote`: the whole network may look, and only who has the password may steer. Slidev checks a password
 * in the page alone and hands it to every page; here the server does, and keeps it. Without --remote the server hears
 * this machine alone, and still nothing that another site's page sends it.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import { DOOR } from '../composables/door'
import { LATE } from '../composables/late'

interface Caller {
  /** Whence it comes. */
  from?: string
  headers: IncomingHttpHeaders
}
const callerOf = ({ socket, headers }: IncomingMessage): Caller => ({ from: socket.remoteAddress, headers })
const same = (a: string, b: string) => {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(x, y)
}
const COOKIE = 'llm-stack-door'
/** What who was let in shows; the password itself stays here. */
const tokenOf = (password: string) => createHash('sha256').update(`steers ${password}`).digest('hex')

/** At this very machine, and not handed on from elsewhere. */
const atHome = ({ from = '', headers }: Caller) =>
  /^(::ffff:)?127\.|^::1$/.test(from) && !headers['x-forwarded-for'] && !headers.forwarded
/** Sent by a page of another site that somebody here has open. */
const foreign = ({ headers: { origin, host, 'sec-fetch-site': site } }: Caller) =>
  site === 'cross-site' || (origin !== undefined && origin.replace(/^\w+:\/\//, '') !== host)

/** May it change anything? password: '' = nobody but this machine reaches the server. */
export function maySteer(caller: Caller, password: string): boolean {
  if (foreign(caller)) return false
  if (!password || atHome(caller)) return true
  const shown = new RegExp(`(?:^|; )${COOKIE}=(\\w+)`).exec(caller.headers.cookie ?? '')?.[1]
  return shown !== undefined && same(shown, tokenOf(password))
}

/** Who sends a wrong password waits so long, in ms. */
const PATIENCE = 1000
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const part of request) if ((body += part).length > 200) break
  return body
}

export function doorPlugin(password = ''): Plugin {
  const cookie = `${COOKIE}=${tokenOf(password)}; Path=/; HttpOnly; SameSite=Strict`
  return {
    name: 'door',
    config: () => ({ define: { __REMOTE__: JSON.stringify(password !== '') } }),
    configureServer: {
      order: 'pre',
      handler: ({ middlewares, ws }) => {
        middlewares.use(async (request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost')
          const given =
            password && url.pathname === DOOR && request.method === 'POST'
              ? await bodyOf(request)
              : url.searchParams.get('password')
          const end = (status: number, headers: Record<string, string> = {}) =>
            void response.writeHead(status, headers).end()

          if (password && given !== null) {
            if (!same(given, password)) return void setTimeout(() => end(403), PATIENCE)
            if (url.pathname === DOOR) return end(204, { 'set-cookie': cookie })
            // The rest of the address, behind its #, stays with the browser.
            return end(302, { 'set-cookie': cookie, location: url.pathname })
          }
          const may = maySteer(callerOf(request), password)
          if (url.pathname === DOOR) return end(may ? 204 : 403)
          const looks = ['GET', 'HEAD'].includes(request.method ?? '') && !url.pathname.startsWith('/__open')
          if (looks || may) return next()
          end(403)
        })
        // Of a stranger's socket nothing is heard, but that a window opened late asks what is on.
        ws.on('connection', (socket, request: IncomingMessage) => {
          if (maySteer(callerOf(request), password)) return
          queueMicrotask(() => {
            socket.removeAllListeners('message')
            socket.on('message', (raw) => String(raw).includes(`"${LATE}"`) && ws.send(LATE))
          })
        })
      },
    },
  }
}
