/** The built site: served from a sub-folder, with its metadata, and sensible without JavaScript. */
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

/** Bytes of all that the deck asks for until its first slide stands there and nothing more comes, gzipped. */
async function measureFirstLoad(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  // After a few seconds every slide is fetched ahead: here that time never comes.
  await page.addInitScript(`
    const wait = window.setTimeout
    window.setTimeout = (work, ms, ...what) => (ms >= 2000 ? 0 : wait(work, ms, ...what))`)
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const small = response.body().then((body) => gzipSync(body, { level: 9 }).length)
    sizes.push(small.catch(() => 0))
  })
  await page.goto(url)
  await page.waitForSelector('[data-slidev-no="1"] h1')
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(sizes)
  await page.close()
  return all.reduce((sum, bytes) => sum + bytes, 0)
}
/** What a bare Slidev deck of two slides takes, fonts of its own it has none: npm run bench -- --only deck. */
const MAX_FIRST_LOAD = 213_956

export async function checkBuiltSite(browser: Browser, url: string, folder: string, report: Report) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const record = (about: string, found: (string | false | undefined)[]) =>
    report.check(
      'the built site',
      about,
      found.filter((f) => typeof f === 'string'),
    )
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  const description = readAttribute(html, /<meta[^>]*name=["']?description[^>]*>/, 'content')
  const lang = readAttribute(html, /<html[^>]*>/, 'lang')
  const icon = readAttribute(html, /<link[^>]*rel=["']?icon[^>]*>/, 'href')
  const socialCard = readAttribute(html, /<meta[^>]*property=["']?og:image["' ][^>]*>/, 'content')
  record('title', [title !== deck.title && `its title is “${title}”, “${deck.title}” wanted`])
  record('description', [
    !description && 'it has no description',
    /^"/.test(description ?? '') && 'quotes in its description',
  ])
  record('language', [!lang?.startsWith('en') && `its language is “${lang}”, en wanted`])
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
    absolute.length > 0 && `addresses that hold at a host's root only: ${absolute.join(', ')}`,
  ])

  const statedPolicy = /<meta[^>]*Content-Security-Policy"[^>]*content="([^"]*)"/.exec(html)?.[1]
  record('what it may load and reach', [
    statedPolicy?.replaceAll('&#39;', "'") !== contentSecurityPolicy() &&
      `its policy is “${statedPolicy}”, “${contentSecurityPolicy()}” wanted`,
    /<script(?![^>]*src=)|\son\w+=/.test(html) && 'a script stands in the page',
    ...filesWithEndpointCalls(folder).map(
      (file) => `${file} has code that asks an endpoint, without --endpoint`,
    ),
  ])
  const bytes = await measureFirstLoad(browser, url)
  record('the first slide', [
    bytes > MAX_FIRST_LOAD &&
      `it takes ${bytes} bytes, gzipped, to show it; at most ${MAX_FIRST_LOAD} wanted`,
  ])

  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim()
  record('without JavaScript', [
    !/javascript/i.test(text) && `it says nothing that helps without JavaScript (“${text.slice(0, 80)}”)`,
    !text.includes(deck.title) && 'it does not say what it is',
    ...floors.map(
      ({ n, name }) => !text.includes(`${n} · ${name}`) && `it does not name floor ${n}, ${name}`,
    ),
    !(await page.locator('a[href="./diagram.html"]').count()) &&
      'no link leads to the plain page of the diagram',
    // Drawn by a sheet of its own: the page's policy lets it in.
    (await page
      .locator('tbody th')
      .first()
      .evaluate((e) => getComputedStyle(e).borderLeftWidth)) !== '10px' && 'its table has no looks',
  ])
  await context.close()
}
