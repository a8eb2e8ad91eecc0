import { describe, expect, it, vi } from 'vitest'
import { endpointPlugin } from './endpoint-plugin'
import { contentSecurityPolicy } from './content-security-policy'

const ORIGIN = 'https://models.example'
type EndpointHandler = (request: object, response: object, next: () => void) => void
/** The policy in the header of a page that the dev server serves for this host. */
function servedPolicy(origin: string, host: string): string {
  let handler: EndpointHandler = () => {}
  const plugin = endpointPlugin(origin) as unknown as { configureServer: (server: object) => void }
  plugin.configureServer({ middlewares: { use: (middleware: EndpointHandler) => (handler = middleware) } })
  const [setHeader, next] = [vi.fn(), vi.fn()]
  handler({ headers: { host } }, { setHeader }, next)
  expect(next).toHaveBeenCalled()
  const [name, value] = setHeader.mock.calls[0] ?? []
  expect(name).toBe('Content-Security-Policy')
  return value as string
}
/** The tags that a build adds to index.html; on a dev server the page itself. */
const builtHtml = (origin: string, server?: object) =>
  (
    endpointPlugin(origin) as unknown as {
      transformIndexHtml: { handler: (html: string, context: object) => unknown }
    }
  ).transformIndexHtml.handler('<html>', { server })

describe('a build', () => {
  it.each(['', ORIGIN])('has its policy as the first tag of the head, for the endpoint “%s”', (origin) => {
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

describe('the dev server', () => {
  it('allows connections to its own host, web socket included, and to the endpoint', () => {
    expect(servedPolicy('', 'localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
    expect(servedPolicy(ORIGIN, '[::1]:3030')).toBe(`connect-src 'self' ${ORIGIN} ws://[::1]:3030`)
    expect(builtHtml('', {})).toBe('<html>')
  })
  it('adds no host name that could widen the policy', () =>
    expect(servedPolicy('', 'localhost; connect-src *')).toBe("connect-src 'self'"))
})
