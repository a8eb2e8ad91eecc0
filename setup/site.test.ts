import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { floors } from '../data/floors'
import { contentSecurityPolicy } from './content-security-policy'
import { withPdfs, withSiteUrl } from './site'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const decodeAmpersands = (html: string) => html.replaceAll('&amp;', '&')

// Both pages work without JavaScript, so their content is written by hand: compare it with the data.
describe.each(['index.html', 'public/diagram.html'])('%s', (path) => {
  const html = decodeAmpersands(read(path))

  it.each(floors)('describes $name as data/floors.ts does', ({ n, name, role, meaning, people }) => {
    const row = html.split('<tr').find((part) => part.includes(`${n} · ${name}`))
    for (const fact of [role, meaning, people]) expect(row).toContain(fact)
  })

  it('loads nothing from another site', () => expect(html).not.toMatch(/(src|href)="https?:/))

  it('has no inline script or style, which the policy forbids', () =>
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\s(style|on\w+)=/))
})

it('public/diagram.html, which no build changes, contains the policy', () =>
  expect(read('public/diagram.html')).toContain(`content="${contentSecurityPolicy()}"`))

it('index.html contains title, description and author of data/deck.ts', () => {
  const html = read('index.html')
  for (const fact of [deck.title, deck.description, deck.author]) expect(html).toContain(fact)
})

describe('withSiteUrl', () => {
  it('makes the social card’s address absolute, and adds og:url', () => {
    const html = withSiteUrl(
      '<head><meta property="og:image" content="social-card.png"></head>',
      'https://a.org/deck',
    )
    expect(html).toContain('content="https://a.org/deck/social-card.png"')
    expect(html).toContain('<meta property="og:url" content="https://a.org/deck/">')
  })

  it('returns the page unchanged without an address', () =>
    expect(withSiteUrl('<head></head>', '')).toBe('<head></head>'))
})

describe('withPdfs', () => {
  const page = read('index.html')
  it('links to the PDFs given', () => {
    expect(withPdfs(page, ['llm-stack-slides.pdf'])).toContain(
      '<ul><li><a href="./llm-stack-slides.pdf">The slides as a PDF</a></li></ul>',
    )
  })
  it('removes the placeholder without PDFs', () =>
    expect(withPdfs(page, [])).not.toMatch(/<!-- PDFs -->|<ul>/))
})
