import { expect, it, vi } from 'vitest'
import { readOnly } from './read-only'

type ReadOnlyHandler = (
  request: object,
  response: { statusCode?: number; end: () => void },
  next: () => void,
) => void
/** The status of the plugin's answer, or “next” if it passes the request on. */
function outcomeOf(method: string, url: string): number | 'next' {
  let handler: ReadOnlyHandler = () => {}
  const { configureServer } = readOnly as unknown as {
    configureServer: { handler: (server: object) => void }
  }
  configureServer.handler({ middlewares: { use: (middleware: ReadOnlyHandler) => (handler = middleware) } })
  const response: { statusCode?: number; end: () => void } = { end: vi.fn() }
  let isPassedOn = false
  handler({ method, url }, response, () => (isPassedOn = true))
  return isPassedOn ? 'next' : response.statusCode!
}

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('rejects %s of a slide', (method) =>
  expect(outcomeOf(method, '/__slidev/slides/3.json')).toBe(403),
)
it('passes on reading a slide, and requests for anything else', () => {
  expect(outcomeOf('GET', '/__slidev/slides/3.json')).toBe('next')
  expect(outcomeOf('POST', '/@server-reactive/nav')).toBe('next')
})
