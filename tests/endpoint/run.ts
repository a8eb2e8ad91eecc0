/**
 * npm run test:endpoint: a page that sends requests to a model, in a browser. Built without an endpoint it has no code to
 * reach one; built with an endpoint it reaches that one alone and reports its errors. The endpoint is a test server on
 * this machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import {
  startEndpointServer,
  GOOD_REPLY,
  UNICODE_REPLY,
} from '../../composables/transports/endpoint-server.test-helper'
import { launchBrowser } from '../../scripts/browser/launch-browser'
import { endpointPlugin } from '../../setup/endpoint-plugin'
import { filesWithEndpointCalls } from '../helpers/endpoint-calls'
import { Report } from '../helpers/report'
import { serveBuild } from '../../scripts/browser/serve-build'
import type { EndpointTestPage } from './page'

declare const testPage: EndpointTestPage

const KEY = 'sk-very-secret-123'
const report = new Report()
const expectEqual = (subject: string, when: string, actual: unknown, expected: unknown) => {
  const [actualJson, expectedJson] = [actual, expected].map((value) => JSON.stringify(value))
  report.check(subject, when, actualJson === expectedJson ? [] : [`${actualJson}, expected ${expectedJson}`])
}

/** Builds the page for the endpoint at an origin, '' = none. Returns the folder. */
async function buildPage(origin: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'llm-stack-endpoint-'))
  await build({
    configFile: false,
    root: 'tests/endpoint',
    base: './',
    publicDir: resolve('public'),
    logLevel: 'error',
    plugins: [endpointPlugin(origin)],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}

/** Serves and opens a built page. `outside` collects the addresses of its requests to other origins. */
async function openPage(
  browser: Browser,
  folder: string,
  test: (page: Page, outside: string[]) => Promise<void>,
) {
  const { url, origin, server } = await serveBuild(folder, 'some/folder')
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  const outside: string[] = []
  page.on('request', (request) => !request.url().startsWith(origin) && outside.push(request.url()))
  await page.goto(url)
  await page.waitForFunction(() => 'testPage' in window)
  await test(page, outside)
  await page.close()
  server.close()
}

const [server, other] = await Promise.all([startEndpointServer(), startEndpointServer()])
const withoutEndpoint = await buildPage('')
const withEndpoint = await buildPage(server.origin)
const browser = await launchBrowser()
try {
  let subject = 'built without an endpoint'
  expectEqual(subject, 'files with endpoint calls', filesWithEndpointCalls(withoutEndpoint), [])
  await openPage(browser, withoutEndpoint, async (page, outside) => {
    const settings = { address: server.address('good'), model: 'cat-1', key: KEY }
    expectEqual(
      subject,
      'connecting an endpoint',
      await page.evaluate((s) => testPage.connect(s), settings),
      'This build reaches no endpoint.',
    )
    const frame = await page.evaluate(() => testPage.ask('Once upon a time, there was a'))
    expectEqual(subject, 'the model of the reply', frame.by, 'the engine downstairs (stories260K)')
    expectEqual(
      subject,
      'the reply',
      [frame.text.startsWith(' little girl named Lily'), frame.reason],
      [true, 'length'],
    )
    expectEqual(subject, 'the output tokens', frame.usage?.output, 12)
    expectEqual(subject, 'requests to other origins', outside, [])
    expectEqual(
      subject,
      'the page can reach the server',
      await page.evaluate((to) => testPage.canReach(to), server.address('good')),
      false,
    )
    expectEqual(subject, 'requests that the server received', server.requests, [])
  })

  subject = 'built with an endpoint'
  report.check(
    subject,
    'files with endpoint calls',
    filesWithEndpointCalls(withEndpoint).length ? [] : ['the search finds none, so it is broken'],
  )
  await openPage(browser, withEndpoint, async (page, outside) => {
    const connect = (address: string, key = KEY) =>
      page.evaluate((settings) => testPage.connect(settings), { address, model: 'cat-1', key })
    const ask = (stopAt?: number) => page.evaluate((n) => testPage.ask('Where is the cat?', n), stopAt)
    const before = await ask()
    expectEqual(
      subject,
      'before it is connected',
      [before.by, outside],
      ['the engine downstairs (stories260K)', []],
    )
    for (const [address, message] of [
      [other.address('good'), `This build reaches ${server.origin} alone: give an address there.`],
      [
        server.address('good').replace('//', '//me:you@'),
        `This build reaches ${server.origin} alone: give an address there.`,
      ],
      ['http://[', `This build reaches ${server.origin} alone: give an address there.`],
    ])
      expectEqual(subject, address, await connect(address), message)
    expectEqual(
      subject,
      'an invalid key',
      await connect('/good', 'kéy'),
      'A key has no spaces and no special letters: copy it anew.',
    )

    const replies: Record<string, string> = { good: GOOD_REPLY, bytes: UNICODE_REPLY }
    for (const [behaviour, text] of Object.entries(replies)) {
      expectEqual(subject, behaviour, await connect(server.address(behaviour)), '')
      const frame = await ask()
      expectEqual(
        subject,
        behaviour,
        [frame.by, frame.text, frame.reason, frame.errorMessage ?? ''],
        [new URL(server.origin).host, text, 'stop', ''],
      )
    }
    const errorMessages: Record<string, string> = {
      '401': 'The key was refused (401). Plug in again with another.',
      '429-long': 'Too much was asked at once (429). Ask again in a minute.',
      '500': 'The server has a fault of its own (500). Ask again.',
      cut: 'The reply broke off in the middle. Ask again.',
      'broken-json': 'The reply cannot be read: broken JSON. Is the address right?',
      html: 'The reply cannot be read: it is text/html. Is the address right?',
      endless: 'The reply did not end, so it was stopped. Ask for less.',
      'no-cors': 'Nobody answers. It is off, its address is wrong, or it does not let this page ask (CORS).',
      redirect: 'Nobody answers. It is off, its address is wrong, or it does not let this page ask (CORS).',
    }
    for (const [behaviour, message] of Object.entries(errorMessages)) {
      await connect(server.address(behaviour))
      expectEqual(subject, behaviour, (await ask()).errorMessage, message)
    }
    await connect(server.address('silent'))
    expectEqual(
      subject,
      'a cancelled request',
      (await ask(1)).errorMessage,
      'Stopped before the reply was whole.',
    )
    await server.disconnected

    expectEqual(
      subject,
      'requests to other origins',
      outside.filter((to) => !to.startsWith(server.origin)),
      [],
    )
    expectEqual(
      subject,
      'the page can reach another server',
      await page.evaluate((to) => testPage.canReach(to), other.address('good')),
      false,
    )
    const stored = await page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        document.body.innerHTML,
        await indexedDB.databases(),
      ]),
    )
    expectEqual(subject, 'the key is stored in the browser', stored.includes(KEY), false)
    await page.evaluate(() => testPage.disconnect())
    expectEqual(subject, 'after disconnecting', (await ask()).by, 'the engine downstairs (stories260K)')
  })
} finally {
  await browser.close()
  for (const { close } of [server, other]) close()
  for (const folder of [withoutEndpoint, withEndpoint]) rmSync(folder, { recursive: true })
}
report.finish('endpoint')
