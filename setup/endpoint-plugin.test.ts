import { describe, expect, it, vi } from 'vitest'
import { endpointPlugin } from './endpoint-plugin'
import { contentSecurityPolicy } from './content-security-policy'

const ORIGIN = 'https://models.example'
type Handler = (request: object, response: object, next: () => void) => void
/** The header with which `npm start` hands out a page that was asked for at this host. */
function servedPolicy(origin: string, host: string): string {
  let handler: Handler = () => {}
  const plugin = endpointPlugin(origin) as unknown as { configureServer: (server: object) => void }
  plugin.configureServer({ middlewares: { use: (given: Handler) => (handler = given) } })
  const [setHeader, next] = [vi.fn(), vi.fn()]
  handler({ headers: { host } }, { setHeader }, next)
  expect(next).toHaveBeenCalled()
  const [name, value] = setHeader.mock.calls[0] ?? []
  expect(name).toBe('Content-Security-Policy')
  return value as string
}
const builtHtml = (origin: string, server?: object) =>
  (
    endpointPlugin(origin) as unknown as {
      transformIndexHtml: { handler: (html: string, context: object) => unknown }
    }
  ).transformIndexHtml.handler('<html>', { server })

describe('a build', () => {
  it.each(['', ORIGIN])('has its policy in the page, before all else, for “%s”', (origin) => {
    expect(builtHtml(origin)).toEqual([
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(origin) },
      },
    ])
    const { config } = endpointPlugin(origin) as unknown as { config: () => unknown }
    expect(config()).toEqual({ define: { __ENDPOINT__: JSON.stringify(origin) } })
  })
})

describe('npm start', () => {
  it('lets a page reach its own host, and the endpoint', () => {
    expect(servedPolicy('', 'localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
    expect(servedPolicy(ORIGIN, '[::1]:3030')).toBe(`connect-src 'self' ${ORIGIN} ws://[::1]:3030`)
    expect(builtHtml('', {})).toBe('<html>')
  })
  it('is not widened by a host’s name', () =>
    expect(servedPolicy('', 'localhost; connect-src *')).toBe("connect-src 'self'"))
})
