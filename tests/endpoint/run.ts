/**
 * npm run test:endpoint: a page that asks a model, in a browser. Built as the deck is by default it reaches nobody and has
 * no code that could; built with an endpoint it reaches that one alone, and says what is wrong with it. The model's server
 * is our own, on this machine.
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

declare const asking: EndpointTestPage

const KEY = 'sk-very-secret-123'
const report = new Report()
const say = (about: string, what: string, seen: unknown, wanted: unknown) => {
  const [is, should] = [seen, wanted].map((value) => JSON.stringify(value))
  report.check(about, what, is === should ? [] : [`${is}, wanted ${should}`])
}

/** The page, built for an endpoint or for none. */
async function built(origin: string): Promise<string> {
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

/** Opens it, and tells what it asks of others. */
async function opened(
  browser: Browser,
  folder: string,
  look: (page: Page, asked: string[]) => Promise<void>,
) {
  const { url, origin, server } = await serveBuild(folder, 'some/folder')
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  const outside: string[] = []
  page.on('request', (request) => !request.url().startsWith(origin) && outside.push(request.url()))
  await page.goto(url)
  await page.waitForFunction(() => 'asking' in window)
  await look(page, outside)
  await page.close()
  server.close()
}

const [server, other] = await Promise.all([startEndpointServer(), startEndpointServer()])
const [none, one] = [await built(''), await built(server.origin)]
const browser = await launchBrowser()
try {
  const about = 'built without an endpoint'
  say(about, 'files that reach out', filesWithEndpointCalls(none), [])
  await opened(browser, none, async (page, outside) => {
    const plug = { address: server.address('good'), model: 'cat-1', key: KEY }
    say(
      about,
      'plugging in',
      await page.evaluate((p) => asking.connect(p), plug),
      'This build reaches no endpoint.',
    )
    const frame = await page.evaluate(() => asking.ask('Once upon a time, there was a'))
    say(about, 'who answers', frame.by, 'the engine downstairs (stories260K)')
    say(about, 'what', [frame.text.startsWith(' little girl named Lily'), frame.reason], [true, 'length'])
    say(about, 'counted', frame.usage?.output, 12)
    say(about, 'asked of others', outside, [])
    say(about, 'may reach', await page.evaluate((to) => asking.canReach(to), server.address('good')), false)
    say(about, 'the server heard', server.requests, [])
  })

  const with1 = 'built with an endpoint'
  report.check(
    with1,
    'files that reach out',
    filesWithEndpointCalls(one).length ? [] : ['the search finds none where one is'],
  )
  await opened(browser, one, async (page, outside) => {
    const plugIn = (address: string, key = KEY) =>
      page.evaluate((p) => asking.connect(p), { address, model: 'cat-1', key })
    const ask = (stopAt?: number) => page.evaluate((n) => asking.ask('Where is the cat?', n), stopAt)
    const before = await ask()
    say(with1, 'before one is plugged in', [before.by, outside], ['the engine downstairs (stories260K)', []])
    for (const [wrong, says] of [
      [other.address('good'), `This build reaches ${server.origin} alone: give an address there.`],
      [
        server.address('good').replace('//', '//me:you@'),
        `This build reaches ${server.origin} alone: give an address there.`,
      ],
      ['http://[', `This build reaches ${server.origin} alone: give an address there.`],
    ])
      say(with1, wrong, await plugIn(wrong), says)
    say(
      with1,
      'a key that is none',
      await plugIn('/good', 'kéy'),
      'A key has no spaces and no special letters: copy it anew.',
    )

    const replies: Record<string, string> = { good: GOOD_REPLY, bytes: UNICODE_REPLY }
    for (const [behaviour, text] of Object.entries(replies)) {
      say(with1, behaviour, await plugIn(server.address(behaviour)), '')
      const frame = await ask()
      say(
        with1,
        behaviour,
        [frame.by, frame.text, frame.reason, frame.errorMessage ?? ''],
        [new URL(server.origin).host, text, 'stop', ''],
      )
    }
    const faults: Record<string, string> = {
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
    for (const [behaviour, says] of Object.entries(faults)) {
      await plugIn(server.address(behaviour))
      say(with1, behaviour, (await ask()).errorMessage, says)
    }
    await plugIn(server.address('silent'))
    say(with1, 'cancelled', (await ask(1)).errorMessage, 'Stopped before the reply was whole.')
    await server.disconnected

    say(
      with1,
      'asked of others',
      outside.filter((to) => !to.startsWith(server.origin)),
      [],
    )
    say(
      with1,
      'may reach another',
      await page.evaluate((to) => asking.canReach(to), other.address('good')),
      false,
    )
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        document.body.innerHTML,
        await indexedDB.databases(),
      ]),
    )
    say(with1, 'keeps the key', kept.includes(KEY), false)
    await page.evaluate(() => asking.unplug())
    say(with1, 'unplugged', (await ask()).by, 'the engine downstairs (stories260K)')
  })
} finally {
  await browser.close()
  for (const { close } of [server, other]) close()
  for (const folder of [none, one]) rmSync(folder, { recursive: true })
}
report.finish('endpoint')
