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

/** What is reported of findings on a deck whose slide 2 has a request that fails. */
function attribute(...findings: Finding[]): string[] {
  const blocked = new BlockedRequests()
  blocked.add(['console error: no data', blockedRequestMessage(url)])
  return blocked
    .attribute(findings)
    .map(({ slide, rule, grade, cause }) => `${slide} ${rule} ${grade} ${cause}`)
}
const OF_REQUEST = 'external-requests broken example.org'

it.each([
  [2, 'console-errors', 'console error: TypeError: Failed to fetch'],
  [3, 'console-errors', 'console error: TypeError: Failed to fetch'],
  [9, 'console-errors', `console error: nothing from ${url}`],
  [9, 'console-errors', 'error: example.org is silent'],
  [2, 'leaked-timers', 'timer still runs after the slide was left'],
  [2, 'render-timeout', 'the slide never settles: it moves or changes without a click'],
  [2, 'inconsistent-state', 'the slide moves or changes without a click:'],
])('tells with the request what follows from it: slide %i, %s, %s', (slide, rule, message) =>
  expect(attribute(request(2), findingOf(slide, rule, message))).toEqual([
    `2 ${OF_REQUEST}`,
    `${slide} ${OF_REQUEST}`,
  ]),
)

it.each([
  [2, 'console-errors', 'console error: x is undefined'],
  [2, 'render-timeout', 'the deck stayed at slide 2, click 0 of 1'],
  [2, 'ignored-keys', 'the slide swallows the key PageUp'],
  [1, 'leaked-timers', 'timer still runs after the slide was left'],
  [3, 'render-timeout', 'the slide never settles: it moves or changes without a click'],
  [4, 'console-errors', 'console error: Failed to fetch'],
])('leaves what has another cause: slide %i, %s, %s', (slide, rule, message) =>
  expect(attribute(request(2), findingOf(slide, rule, message)).at(-1)).toBe(
    `${slide} ${rule} advice ${message}`,
  ),
)

it('does not tell on other slides what goes on there', () => {
  const errors = [2, 3, 7].map((slide) =>
    findingOf(slide, 'console-errors', 'console error: Failed to fetch'),
  )
  expect(attribute(request(2), ...errors)).toEqual([`2 ${OF_REQUEST}`, `2 ${OF_REQUEST}`])
})

it.each([
  ['is not told', []],
  [
    'is a picture, for which nothing waits',
    [{ ...request(2), message: 'external request: https://example.org/a.png' }],
  ],
])('leaves all findings as they are if the request %s', (_, requests) =>
  expect(attribute(...requests, findingOf(2, 'leaked-timers', 'timer still runs')).at(-1)).toBe(
    '2 leaked-timers advice timer still runs',
  ),
)
