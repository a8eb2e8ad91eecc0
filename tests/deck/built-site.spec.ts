/** The built site: metadata, relative addresses, content security policy, first load, and the page without JavaScript. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { deck } from '../../data/deck'
import { floors } from '../../data/floors'
import { contentSecurityPolicy } from 'slidev-addon-web/vite'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { filesWithEndpointCalls } from '../helpers/endpoint-calls'

const readAttribute = (html: string, tag: RegExp, name: string) =>
  new RegExp(`${name}=["']?([^"'>]+)`).exec(tag.exec(html)?.[0] ?? '')?.[1]

/** The gzipped size of all responses until the first slide is there and the network is idle, bytes. */
async function measureFirstLoad(page: Page, url: string): Promise<number> {
  // The deck preloads all slides after a few seconds: long timers never fire here.
  await page.addInitScript(`
    const wait = window.setTimeout
    window.setTimeout = (handler, ms, ...args) => (ms >= 2000 ? 0 : wait(handler, ms, ...args))`)
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length)
    sizes.push(size.catch(() => 0))
  })
  await page.goto(url)
  await page.waitForSelector('[data-slidev-no="1"] h1')
  await page.waitForLoadState('networkidle')
  const byteCounts = await Promise.all(sizes)
  return byteCounts.reduce((sum, bytes) => sum + bytes, 0)
}
/** The first load of a Slidev deck with two empty slides and no fonts, bytes (npm run bench -- --only deck). */
const MAX_FIRST_LOAD = 213_956

/** Expects none of these problems; other values stand for expectations that are met. */
const expectNoneOf = (problems: (string | false | undefined)[], rule: string) =>
  expectNone(
    problems.filter((problem) => typeof problem === 'string'),
    rule,
  )
const readIndex = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8')

test('metadata of the built site', ({ site }) => {
  const html = readIndex(site.folder)
  const hasFile = (name: string) => existsSync(join(site.folder, name))
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  const description = readAttribute(html, /<meta[^>]*name=["']?description[^>]*>/, 'content')
  const lang = readAttribute(html, /<html[^>]*>/, 'lang')
  const icon = readAttribute(html, /<link[^>]*rel=["']?icon[^>]*>/, 'href')
  const socialCard = readAttribute(html, /<meta[^>]*property=["']?og:image["' ][^>]*>/, 'content')
  expectNoneOf([title !== deck.title && `its title is “${title}”, expected “${deck.title}”`], 'title')
  expectNoneOf(
    [!description && 'it has no description', /^"/.test(description ?? '') && 'its description is in quotes'],
    'description',
  )
  expectNoneOf([!lang?.startsWith('en') && `its language is “${lang}”, expected en`], 'language')
  const isOwnFile = icon && !/^https?:/.test(icon) && hasFile(icon.split('?')[0]!)
  expectNoneOf([!isOwnFile && `its favicon (${icon ?? 'none'}) is not a file of its own`], 'favicon')
  const socialCardFile = socialCard?.split('/').pop()
  expectNoneOf(
    [
      !socialCardFile
        ? 'it has no og:image'
        : !hasFile(socialCardFile) && `its og:image ${socialCard} is not in the site`,
    ],
    'social card',
  )
})

test('the built site has relative addresses', ({ site }) => {
  const pages = readdirSync(site.folder).filter((file) => file.endsWith('.html'))
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'diagram.html']))
  for (const page of pages) {
    const html = readFileSync(join(site.folder, page), 'utf8')
    const absolute = [...html.matchAll(/\b(?:src|href)=["']?(\/[^/"'>][^"'>]*)/g)].map((m) => m[1]!)
    expectNone(absolute, `no address in ${page} that only works at the root of a host`)
  }
})

test('content security policy of the built site', ({ site }) => {
  const html = readIndex(site.folder)
  const statedPolicy = /<meta[^>]*Content-Security-Policy"[^>]*content="([^"]*)"/.exec(html)?.[1]
  const expected = contentSecurityPolicy({ 'script-src': ["'wasm-unsafe-eval'"] })
  expect.soft(statedPolicy?.replaceAll('&#39;', "'")).toBe(expected)
  expectNoneOf(
    [/<script(?![^>]*src=)|\son\w+=/.test(html) && 'the page has an inline script'],
    'no inline script',
  )
  expectNone(
    filesWithEndpointCalls(site.folder),
    'no file sends requests to an endpoint, if built without --endpoint',
  )
})

test('size of the first load', async ({ page, site }) => {
  const bytes = await measureFirstLoad(page, site.url)
  expect(bytes, 'gzipped bytes that the first slide needs').toBeLessThanOrEqual(MAX_FIRST_LOAD)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it is', async ({ page, site }) => {
    await page.goto(site.url)
    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim()
    expectNoneOf(
      [
        !/javascript/i.test(text) && `it does not say that it needs JavaScript (“${text.slice(0, 80)}”)`,
        !text.includes(deck.title) && 'it does not have the title of the talk',
        ...floors.map(
          ({ n, name }) => !text.includes(`${n} · ${name}`) && `it does not name floor ${n}, ${name}`,
        ),
      ],
      'text',
    )
    await expect(
      page.locator('a[href="./diagram.html"]'),
      'links to the plain page of the diagram',
    ).not.toHaveCount(0)
    // Its style sheet is a file of its own, which the content security policy allows.
    await expect(page.locator('tbody th').first()).toHaveCSS('border-left-width', '10px')
  })
})
