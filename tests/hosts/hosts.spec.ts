/** The files that a build has for hosts, each in its own server: headers, the paths of slides, the deck walked through. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'playwright/test'
import { hostFiles } from '../../packages/slidev-addon-web/vite/hosting'
import { DeckDriver } from '../fixtures/deck-driver'
import { expectNone } from '../fixtures/expect-none'
import { readSlides } from '../helpers/read-slides'
import { SITE_FOLDER } from '../setup/site-folder'
import { hostNames, isInstalled } from './start-host'
import { test } from './test'

const IMMUTABLE = 'public, max-age=31536000, immutable'
/** The policy of the built deck, as the file for other hosts says it. */
const readPolicy = () =>
  /Content-Security-Policy: (.*)/.exec(readFileSync(join(SITE_FOLDER, '_headers'), 'utf8'))![1]!

/** A file's status, how long it may be kept, and what else is said of it. */
async function readAnswer(url: string) {
  const { status, headers } = await fetch(url)
  return {
    status,
    kept: headers.get('cache-control'),
    policy: headers.get('content-security-policy'),
    sniff: headers.get('x-content-type-options'),
  }
}

for (const name of hostNames)
  test.describe(name, () => {
    test.skip(!isInstalled(name), `${name} is not installed`)

    for (const base of ['/', '/some/folder/'])
      test(`headers of the deck at ${base}`, async ({ openHost }) => {
        const url = await openHost(name, SITE_FOLDER, base)
        const script = readdirSync(join(SITE_FOLDER, 'assets')).find((file) => file.endsWith('.js'))!
        const common = { policy: readPolicy(), sniff: 'nosniff' }
        const answer = (kept: string | null) => ({ status: 200, kept, ...common })
        for (const page of ['', 'index.html', 'favicon.svg', 'stories260k/weights.bin'])
          expect(await readAnswer(url + page), page).toEqual(answer(null))
        expect(await readAnswer(`${url}assets/${script}`)).toEqual(answer(IMMUTABLE))
        expect(await readAnswer(`${url}service-worker.js`)).toEqual(answer('no-cache'))
        expect(await readAnswer(`${url}assets/missing.js`)).toMatchObject({ status: 404, kept: null })
      })

    test('a site in a folder, whose slides have paths', async ({ openHost }, testInfo) => {
      const folder = testInfo.outputPath('site')
      const site = { policy: "default-src 'self'", base: '/sub/', hasPaths: true, immutable: ['models'] }
      const files = {
        ...hostFiles(site),
        ...{ 'index.html': 'page', 'assets/a-1.js': '', 'models/1.bin': '', 'service-worker.js': '' },
      }
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const url = await openHost(name, folder, site.base)
      for (const [path, kept] of [
        ['', null],
        ['presenter/7', null],
        ['assets/a-1.js', IMMUTABLE],
        ['models/1.bin', IMMUTABLE],
        ['service-worker.js', 'no-cache'],
      ] as const)
        expect(await readAnswer(url + path), path).toEqual({
          status: 200,
          kept,
          policy: site.policy,
          sniff: 'nosniff',
        })
      expect(await (await fetch(`${url}presenter/7`)).text()).toBe('page')
    })

    test('every slide and page of the deck, and a demo in a worker', async ({ page, openHost }) => {
      const url = await openHost(name, SITE_FOLDER)
      const deck = new DeckDriver(page, url)
      for (const slide of readSlides()) await deck.goTo(slide.name)
      await deck.goTo('tokens?clicks=9')
      await deck.press('Ask GPT-2')
      await deck.goTo('training-loop?clicks=9')
      await deck.press('Run')
      await deck.waitForText(/done|right/i)
      await deck.goTo('presenter/cover')
      for (const route of ['handout', 'diagram']) {
        await page.goto(`${url}#/${route}`)
        await page.locator('h1').first().waitFor()
      }
      expectNone(deck.takeProblems(), 'the deck works')
    })
  })
