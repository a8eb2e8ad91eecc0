import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { PageLog, isFailedImage, withDrawnImages } from './page-log'

type PageListener = (thing: unknown) => void

/** Log of a page of http://deck/ with these events, given as Playwright emits them. */
function logOfEvents(...events: [name: string, thing: unknown][]): string[] {
  const listeners = new Map<string, PageListener>()
  const pageLog = new PageLog()
  pageLog.listen(
    { on: (event: string, listener: PageListener) => listeners.set(event, listener) } as unknown as Page,
    'http://deck',
  )
  for (const [name, thing] of events) listeners.get(name)!(thing)
  const lines = pageLog.drain()
  expect(pageLog.drain()).toEqual([])
  return lines
}
const logOf = (...errors: Error[]) =>
  logOfEvents(...errors.map((error): [string, unknown] => ['pageerror', error]))
const consoleMessage = (type: string, text: string, url = ''): [string, unknown] => [
  'console',
  { type: () => type, text: () => text, location: () => ({ url }) },
]
const requestEvent = (name: string, url: string, errorText?: string): [string, unknown] => [
  name,
  {
    url: () => url,
    failure: () => (errorText ? { errorText } : null),
    resourceType: () => (url.endsWith('.js') ? 'script' : 'image'),
  },
]
const response = (url: string, status: number, resourceType = 'fetch', method = 'GET'): [string, unknown] => [
  'response',
  {
    url: () => url,
    status: () => status,
    request: () => ({ resourceType: () => resourceType, method: () => method }),
  },
]

const errorNamed = (name: string, message: string) => Object.assign(new Error(message), { name, stack: '' })

it('logs uncaught errors by their message, or by their name without one', () => {
  expect(logOf(errorNamed('Error', 'loud'), errorNamed('TypeError', ''))).toEqual([
    'error: loud',
    'error: TypeError',
  ])
})

it('logs errors that have no stack at all', () =>
  expect(logOf(Object.assign(new Error('loud'), { stack: undefined }))).toEqual(['error: loud']))

it('ignores that navigation skipped a view transition', () => {
  expect(logOf(errorNamed('AbortError', 'Transition was skipped. New ViewTransition started'))).toEqual([])
  for (const message of ['The transition was lost', 'No: Transition was skipped'])
    expect(logOf(errorNamed('Error', message))).toEqual([`error: ${message}`])
})

it('logs console errors and warnings with their file, long ones cut off', () => {
  expect(
    logOfEvents(
      consoleMessage('error', 'loud', 'http://deck/a.js'),
      consoleMessage('warning', 'w'.repeat(301)),
      consoleMessage('log', 'quiet'),
      consoleMessage('error', '[.WebGL] GL Driver Message (OpenGL): GPU stall due to ReadPixels'),
      consoleMessage('warning', 'Time limit reached when tokenizing line 7'),
      consoleMessage('error', 'No: Time limit reached when tokenizing line 7'),
    ),
  ).toEqual([
    'console error: loud (/a.js)',
    `console warning: ${'w'.repeat(300)}`,
    'console error: No: Time limit reached when tokenizing line 7',
  ])
})

it('logs the stack of an error rather than its message, cut off, and errors without any text', () => {
  const stack = `Error: loud\n${'a'.repeat(400)}`
  expect(logOf(Object.assign(new Error('loud'), { stack }), errorNamed(' ', ' '))).toEqual([
    `error: ${stack.slice(0, 400)}`,
    'error: no message',
  ])
})

it('logs each request to another site once, and no console message about a request', () => {
  const url = 'https://example.org/a.css'
  const line =
    'external request: https://example.org/a.css (not available offline: put the file into public/)'
  expect(
    logOfEvents(
      ...['data:text/plain,a', 'blob:http://other/a', 'http://deck/a.js', url, url].map((address) =>
        requestEvent('request', address),
      ),
      consoleMessage('error', 'Failed to load resource: net::ERR_FAILED', url),
      consoleMessage('error', 'Failed to load resource: 404', 'http://deck/b.js'),
      consoleMessage('error', 'Failed to load resource: net::ERR_INVALID_URL', 'data:image/png,a'),
      consoleMessage('error', 'It failed', url),
      requestEvent('request', 'http://deck.org/a.js'),
      requestEvent('request', 'https://example.org/?data:'),
    ),
  ).toEqual([
    line,
    'console error: Failed to load resource: net::ERR_INVALID_URL (data:image/png,a)',
    `console error: It failed (${url})`,
    'external request: http://deck.org/a.js (not available offline: put the file into public/)',
    'external request: https://example.org/?data: (not available offline: put the file into public/)',
  ])
})

it('logs requests of the deck that fail, except those the page itself gave up', () => {
  expect(
    logOfEvents(
      requestEvent('requestfailed', 'http://deck/a.js', 'net::ERR_FAILED'),
      requestEvent('requestfailed', 'http://deck/b.js', 'net::ERR_ABORTED'),
      requestEvent('requestfailed', 'https://example.org/c.js', 'net::ERR_FAILED'),
      response('http://deck/d.js', 399),
      response('http://deck/e.js', 400),
      response('https://example.org/f.js', 500),
    ),
  ).toEqual([
    'failed request: /a.js (net::ERR_FAILED)',
    'failed request: /e.js (HTTP 400)',
    'failed request: https://example.org/f.js (HTTP 500)',
  ])
})

it('logs each request of a script to another site that fails, once until the log is read', () => {
  const [script, image] = ['https://example.org/a.js', 'https://example.org/a.png']
  const lines = logOfEvents(
    ...[script, image].map((url) => requestEvent('request', url)),
    ...[script, script, image].map((url) => requestEvent('requestfailed', url, 'net::ERR_FAILED')),
  )
  expect(lines.filter((line) => line.startsWith('blocked'))).toEqual([
    'blocked request: https://example.org/a.js',
  ])
})

it('logs what a request that fails is for, and no file that a script finds absent', () => {
  expect(
    logOfEvents(
      response('http://deck/film.mp4', 404, 'media'),
      response('http://deck/page.html', 404, 'document'),
      response('http://deck/a.bin', 404, 'fetch', 'HEAD'),
      response('http://deck/b.bin', 410, 'fetch', 'HEAD'),
      response('http://deck/c.bin', 500, 'fetch', 'HEAD'),
      response('http://deck/d.bin', 404, 'fetch', 'GET'),
    ),
  ).toEqual([
    'failed media: /film.mp4 (HTTP 404)',
    'failed page: /page.html (HTTP 404)',
    'failed request: /c.bin (HTTP 500)',
    'failed request: /d.bin (HTTP 404)',
  ])
})

it('logs images that fail, of which drawn ones count as failed requests', () => {
  const log = logOfEvents(
    response('http://deck/a.png', 404, 'image'),
    response('http://deck/b.png', 404, 'image'),
    response('http://deck/c.js', 404, 'script'),
  )
  expect(log.map(isFailedImage)).toEqual([true, true, false])
  expect(withDrawnImages(log, ['/b.png', '/b', '/c.js'])).toEqual([
    'failed request: /b.png (HTTP 404)',
    'failed request: /c.js (HTTP 404)',
  ])
})
