import { describe, expect, it, vi } from 'vitest'
import { policyPlugin } from './policy-plugin'

const POLICY = "default-src 'self'"
const ORIGIN = 'https://models.example'
type Handler = (request: object, response: object, next: () => void) => void

/** The policy in the header of a page that the dev server serves for this host. */
function servedPolicy(connect: string[], host?: string): string {
  let handler: Handler = () => {}
  const plugin = policyPlugin(POLICY, connect) as unknown as { configureServer: (server: object) => void }
  plugin.configureServer({ middlewares: { use: (middleware: Handler) => (handler = middleware) } })
  const [setHeader, next] = [vi.fn(), vi.fn()]
  handler({ headers: { host } }, { setHeader }, next)
  expect(next).toHaveBeenCalled()
  const [name, value] = setHeader.mock.calls[0] ?? []
  expect(name).toBe('Content-Security-Policy')
  return value as string
}
/** The tags that a build adds to index.html; on a dev server the page itself. */
const builtHtml = (server?: object) =>
  (
    policyPlugin(POLICY, []) as unknown as {
      transformIndexHtml: { handler: (html: string, context: object) => unknown }
    }
  ).transformIndexHtml.handler('<html>', { server })

it('states the policy in the first tag of a built page', () =>
  expect(builtHtml()).toEqual([
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
    },
  ]))

it('keeps fonts out of style sheets, where the policy does not look for them', () => {
  const { config } = policyPlugin(POLICY, []) as unknown as {
    config: () => { build: { assetsInlineLimit: (file: string) => boolean | undefined } }
  }
  const inlined = ['a.woff2', 'a.svg'].map(config().build.assetsInlineLimit)
  expect(inlined).toEqual([false, undefined])
})

describe('the dev server', () => {
  it('allows connections to its own host, web socket included, and to the origins', () => {
    expect(servedPolicy([], 'localhost:3030')).toBe("connect-src 'self' ws://localhost:3030")
    expect(servedPolicy([ORIGIN], '[::1]:3030')).toBe(`connect-src 'self' ${ORIGIN} ws://[::1]:3030`)
    expect(servedPolicy([])).toBe("connect-src 'self'")
    expect(builtHtml({})).toBe('<html>')
  })
  it('adds no host name that could widen the policy', () =>
    expect(servedPolicy([], 'localhost; connect-src *')).toBe("connect-src 'self'"))
})
