import { describe, expect, it } from 'vitest'
import { deckUrl } from './use-deck-url'

const locationOf = (url: string) => new URL(url)
const configured = 'https://example.org/llm-stack/'

describe('deckUrl', () => {
  it('is the page’s own URL if the deck is hosted', () => {
    expect(deckUrl(locationOf('https://talks.example.net/stack/index.html#/42'), configured)).toBe(
      'https://talks.example.net/stack/',
    )
    expect(deckUrl(locationOf('http://192.168.1.7:3030/#/42?clicks=1'), '')).toBe('http://192.168.1.7:3030/')
  })
  it.each([
    'http://localhost:3030/#/42',
    'http://127.0.0.1:3030/',
    'http://[::1]:3030/',
    'file:///talk/index.html',
  ])('is the configured URL at %s, or empty', (url) => {
    expect(deckUrl(locationOf(url), configured)).toBe(configured)
    expect(deckUrl(locationOf(url), '')).toBe('')
  })
  it('is the configured URL without a page', () => expect(deckUrl(undefined, configured)).toBe(configured))
})
