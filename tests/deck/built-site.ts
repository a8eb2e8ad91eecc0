/** The built site: metadata, relative addresses, content security policy, first load, and the page without JavaScript. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright'
import { deck } from '../../data/deck'
import { floors } from '../../data/floors'
import { contentSecurityPolicy } from '../../setup/content-security-policy'
import { filesWithEndpointCalls } from '../helpers/endpoint-calls'
import type { Report } from '../helpers/report'

const readAttribute = (html: string, tag: RegExp, name: string) =>
  new RegExp(`${name}=["']?([^"'>]+)`).exec(tag.exec(html)?.[0] ?? '')?.[1]

/** The gzipped size of all responses until the first slide is there and the network is idle, bytes. */
async function measureFirstLoad(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
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
  await page.close()
  return byteCounts.reduce((sum, bytes) => sum + bytes, 0)
}
/** The first load of a Slidev deck with two empty slides and no fonts, bytes (npm run bench -- --only deck). */
const MAX_FIRST_LOAD = 213_956

/** Tests the files of a built site in `folder` and the site as served at `url`. */
export async function checkBuiltSite(browser: Browser, url: string, folder: string, report: Report) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const record = (when: string, problems: (string | false | undefined)[]) =>
    report.check(
      'the built site',
      when,
      problems.filter((problem) => typeof problem === 'string'),
    )
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  const description = readAttribute(html, /<meta[^>]*name=["']?description[^>]*>/, 'content')
  const lang = readAttribute(html, /<html[^>]*>/, 'lang')
  const icon = readAttribute(html, /<link[^>]*rel=["']?icon[^>]*>/, 'href')
  const socialCard = readAttribute(html, /<meta[^>]*property=["']?og:image["' ][^>]*>/, 'content')
  record('title', [title !== deck.title && `its title is “${title}”, expected “${deck.title}”`])
  record('description', [
    !description && 'it has no description',
    /^"/.test(description ?? '') && 'its description is in quotes',
  ])
  record('language', [!lang?.startsWith('en') && `its language is “${lang}”, expected en`])
  record('favicon', [
    (!icon || /^https?:/.test(icon) || !existsSync(join(folder, icon.split('?')[0]!))) &&
      `its favicon (${icon ?? 'none'}) is not a file of its own`,
  ])
  const socialCardFile = socialCard?.split('/').pop()
  record('social card', [
    !socialCardFile
      ? 'it has no og:image'
      : !existsSync(join(folder, socialCardFile)) && `its og:image ${socialCard} is not in the site`,
  ])
  const absolute = [...html.matchAll(/\b(?:src|href)=["']?(\/[^/"'>][^"'>]*)/g)].map((m) => m[1])
  record('relative addresses', [
    absolute.length > 0 && `addresses that only work at the root of a host: ${absolute.join(', ')}`,
  ])

  const statedPolicy = /<meta[^>]*Content-Security-Policy"[^>]*content="([^"]*)"/.exec(html)?.[1]
  record('content security policy', [
    statedPolicy?.replaceAll('&#39;', "'") !== contentSecurityPolicy() &&
      `its policy is “${statedPolicy}”, expected “${contentSecurityPolicy()}”`,
    /<script(?![^>]*src=)|\son\w+=/.test(html) && 'the page has an inline script',
    ...filesWithEndpointCalls(folder).map(
      (file) => `${file} has code that sends requests to an endpoint, though built without --endpoint`,
    ),
  ])
  const bytes = await measureFirstLoad(browser, url)
  record('first load', [
    bytes > MAX_FIRST_LOAD &&
      `the first slide needs ${bytes} bytes, gzipped; expected at most ${MAX_FIRST_LOAD}`,
  ])

  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim()
  record('without JavaScript', [
    !/javascript/i.test(text) && `it does not say that it needs JavaScript (“${text.slice(0, 80)}”)`,
    !text.includes(deck.title) && 'it does not have the title of the talk',
    ...floors.map(
      ({ n, name }) => !text.includes(`${n} · ${name}`) && `it does not name floor ${n}, ${name}`,
    ),
    !(await page.locator('a[href="./diagram.html"]').count()) &&
      'no link leads to the plain page of the diagram',
    // Its style sheet is a file of its own, which the content security policy allows.
    (await page
      .locator('tbody th')
      .first()
      .evaluate((e) => getComputedStyle(e).borderLeftWidth)) !== '10px' && 'its table is not styled',
  ])
  await context.close()
}
