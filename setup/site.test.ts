import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deck } from '../data/deck'
import { floors } from '../data/floors'
import { contentSecurityPolicy } from './content-security-policy'
import { withPdfs, withSiteUrl } from './site'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const decodeAmpersands = (html: string) => html.replaceAll('&amp;', '&')

// These two pages must be right without JavaScript, so they are written by hand: here they meet the data.
describe.each(['index.html', 'public/diagram.html'])('%s', (path) => {
  const html = decodeAmpersands(read(path))

  it.each(floors)('says of $name what data/floors.ts says', ({ n, name, role, meaning, people }) => {
    const row = html.split('<tr').find((part) => part.includes(`${n} · ${name}`))
    for (const fact of [role, meaning, people]) expect(row).toContain(fact)
  })

  it('asks nothing of another site', () => expect(html).not.toMatch(/(src|href)="https?:/))

  it('has no script and no style in it: a strict host refuses them', () =>
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\s(style|on\w+)=/))
})

it('public/diagram.html, which no build changes, states the policy', () =>
  expect(read('public/diagram.html')).toContain(`content="${contentSecurityPolicy()}"`))

it('index.html carries the facts of data/deck.ts', () => {
  const html = read('index.html')
  for (const fact of [deck.title, deck.description, deck.author]) expect(html).toContain(fact)
})

describe('withSiteUrl', () => {
  it('makes the card absolute and names the page', () => {
    const html = withSiteUrl(
      '<head><meta property="og:image" content="social-card.png"></head>',
      'https://a.org/deck',
    )
    expect(html).toContain('content="https://a.org/deck/social-card.png"')
    expect(html).toContain('<meta property="og:url" content="https://a.org/deck/">')
  })

  it('leaves the page alone when the address is not known', () =>
    expect(withSiteUrl('<head></head>', '')).toBe('<head></head>'))
})

describe('withPdfs', () => {
  const page = read('index.html')
  it('links to those that are there', () => {
    expect(withPdfs(page, ['llm-stack-slides.pdf'])).toContain(
      '<ul><li><a href="./llm-stack-slides.pdf">The slides as a PDF</a></li></ul>',
    )
  })
  it('leaves no gap where there are none', () => expect(withPdfs(page, [])).not.toMatch(/<!-- PDFs -->|<ul>/))
})
