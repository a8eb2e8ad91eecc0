import { expect, it, vi } from 'vitest'
import { readOnly } from './read-only'

type Handler = (request: object, response: { statusCode?: number; end: () => void }, next: () => void) => void
/** What becomes of a request: its status, or that it goes on. */
function outcomeOf(method: string, url: string): number | 'goes on' {
  let handler: Handler = () => {}
  const { configureServer } = readOnly as unknown as {
    configureServer: { handler: (server: object) => void }
  }
  configureServer.handler({ middlewares: { use: (given: Handler) => (handler = given) } })
  const response: { statusCode?: number; end: () => void } = { end: vi.fn() }
  let goes = false
  handler({ method, url }, response, () => (goes = true))
  return goes ? 'goes on' : response.statusCode!
}

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('slides.md cannot be changed from the page by %s', (method) =>
  expect(outcomeOf(method, '/__slidev/slides/3.json')).toBe(403),
)
it('what a page reads, and what else it sends, goes on', () => {
  expect(outcomeOf('GET', '/__slidev/slides/3.json')).toBe('goes on')
  expect(outcomeOf('POST', '/@server-reactive/nav')).toBe('goes on')
})
