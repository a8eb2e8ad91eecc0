import { expect, it } from 'vitest'
import { BlockedRequests } from './blocked-requests'
import type { Finding } from './rule-runner'
import { blockedRequestMessage, externalRequestMessage } from './visit/page-log'

const url = 'https://example.org/data.json'
const findingOf = (slide: number, rule: string, message: string) =>
  ({ slide, rule, message, cause: message, grade: 'advice', fixHint: '' }) as Finding
const request = (slide: number): Finding => ({
  ...findingOf(slide, 'external-requests', externalRequestMessage(url)),
  ...{ cause: 'example.org', grade: 'broken', fixHint: 'put it into public/' },
})

/** What is told of findings on a deck whose slide 2 has a request that fails. */
function attribute(...findings: Finding[]): string[] {
  const blocked = new BlockedRequests()
  blocked.add(2, ['console error: no data', blockedRequestMessage(url)])
  return blocked
    .attribute(findings)
    .map(({ slide, rule, grade, cause }) => `${slide} ${rule} ${grade} ${cause}`)
}

it.each([
  ['console-errors', 'console error: TypeError: Failed to fetch'],
  ['console-errors', `console error: nothing from ${url}`],
  ['console-errors', 'error: example.org is silent'],
  ['leaked-timers', 'timer still runs after the slide was left'],
  ['render-timeout', 'the slide never settles: it moves or changes without a click'],
  ['inconsistent-state', 'the slide moves or changes without a click:'],
])('tells with the request what follows from it: %s, %s', (rule, message) => {
  const [first, second] = attribute(request(2), findingOf(2, rule, message))
  expect(first).toBe('2 external-requests broken example.org')
  expect(second).toBe(first)
})

it.each([
  [2, 'console-errors', 'console error: x is undefined'],
  [2, 'render-timeout', 'the deck stayed at slide 2, click 0 of 1'],
  [2, 'ignored-keys', 'the slide swallows the key PageUp'],
  [1, 'leaked-timers', 'timer still runs after the slide was left'],
  [4, 'console-errors', 'console error: Failed to fetch'],
])('leaves what has another cause: slide %i, %s, %s', (slide, rule, message) =>
  expect(attribute(request(2), findingOf(slide, rule, message)).at(-1)).toBe(
    `${slide} ${rule} advice ${message}`,
  ),
)

it('does not tell on later slides what goes on there', () =>
  expect(
    attribute(request(2), findingOf(3, 'console-errors', 'console error: Failed to fetch')),
  ).toHaveLength(1))

it('leaves all findings as they are if the request is not told', () =>
  expect(attribute(findingOf(2, 'leaked-timers', 'timer still runs'))).toEqual([
    '2 leaked-timers advice timer still runs',
  ]))
