import { describe, expect, it } from 'vitest'
import { withSiteUrl } from './site-url'

const card = (content: string) => `<head><meta property="og:image" content="${content}"></head>`

describe('withSiteUrl', () => {
  it('makes the social card’s address absolute, and adds og:url and the canonical link', () => {
    const html = withSiteUrl(card('./social-card.png'), 'https://a.org/deck/')
    expect(html).toContain('content="https://a.org/deck/social-card.png"')
    expect(html).toContain('<meta property="og:url" content="https://a.org/deck/">')
    expect(html).toContain('<link rel="canonical" href="https://a.org/deck/">')
  })
  it('leaves what the deck says itself', () => {
    expect(withSiteUrl(card('https://b.org/card.png'), 'https://a.org/')).toContain(
      '"https://b.org/card.png"',
    )
    const own = '<head><meta property="og:url" content="https://b.org/"></head>'
    expect(withSiteUrl(own, 'https://a.org/').match(/og:url/g)).toHaveLength(1)
  })
  it('returns the page unchanged without an address', () =>
    expect(withSiteUrl(card('a.png'), '')).toBe(card('a.png')))
})
