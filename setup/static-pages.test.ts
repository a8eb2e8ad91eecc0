import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { contentSecurityPolicy } from 'slidev-addon-web/vite'
import { floors } from '../data/floors'
import { diagramPage, fillIndexPage, staticPages } from './static-pages'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const decodeAmpersands = (html: string) => html.replaceAll('&amp;', '&')
const pages = { 'index.html': fillIndexPage(read('index.html')), 'diagram.html': diagramPage() }

describe.each(Object.entries(pages))('%s', (_, html) => {
  it.each(floors)('describes $name as data/floors.ts does', ({ n, name, role, ...floor }) => {
    const row = decodeAmpersands(html)
      .split('<tr')
      .find((part) => part.includes(`${n} · ${name}`))
    for (const fact of [role, floor.meaning, floor.people]) expect(row).toContain(fact)
  })

  it('has a table with column heads, and no marker left in it', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
    expect(html).not.toContain('<!-- floors')
  })

  it('loads nothing from another site', () => expect(html).not.toMatch(/(src|href)="https?:/))

  it('has no inline script or style, which the policy forbids', () =>
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\s(style|on\w+)=/))
})

describe('diagram.html', () => {
  const html = pages['diagram.html']
  const text = decodeAmpersands(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

  it.each(floors)('says everything data/floors.ts says of floor $n', (f) => {
    const facts = [f.name, f.role, f.meaning, f.people, f.claim, ...f.examples, ...f.bestFor]
    for (const fact of [...facts, ...f.ideas.flatMap((i) => [i.label, i.detail ?? ''])])
      expect(text, `diagram.html lacks "${fact}"`).toContain(fact)
  })
  it('has a heading for each floor, and its language', () => {
    expect(html.match(/<h2/g)).toHaveLength(floors.length)
    expect(html).toMatch(/lang="en"/)
  })
  it('leads to the diagram with its state where scripts run', () => {
    expect(html).toContain('<script src="diagram.js"></script>')
    expect(read('public/diagram.js')).toContain("location.replace('./#/diagram' + location.search)")
  })
  it('states the content security policy', () =>
    expect(html).toContain(`content="${contentSecurityPolicy()}"`))
})

describe('staticPages', () => {
  const slidev = { indexHtml: read('index.html') }
  const plugin = staticPages(slidev, false)
  const run = (hook: unknown, context: object, ...args: unknown[]) =>
    (hook as (...args: unknown[]) => void).apply(context, args)

  it('fills the page that Slidev serves and builds', () => {
    run(plugin.configResolved, {})
    expect(slidev.indexHtml).toBe(pages['index.html'])
  })
  it('emits diagram.html into the built site', () => {
    const emitFile = vi.fn()
    run(plugin.generateBundle, { emitFile })
    const source = pages['diagram.html']
    expect(emitFile).toHaveBeenCalledWith({ type: 'asset', fileName: 'diagram.html', source })
  })
  it('serves diagram.html while the deck is developed', () => {
    const use = vi.fn()
    run(plugin.configureServer, {}, { middlewares: { use } })
    const [path, handle] = use.mock.calls[0]!
    const response = { setHeader: vi.fn(), end: vi.fn() }
    handle(undefined, response)
    expect(path).toBe('/diagram.html')
    expect(response.setHeader).toHaveBeenCalledWith('Content-Type', 'text/html; charset=utf-8')
    expect(response.end).toHaveBeenCalledWith(pages['diagram.html'])
  })
})
