import { describe, expect, it } from 'vitest'
import { deckAddress } from './address'

const at = (url: string) => new URL(url)
const configured = 'https://example.org/llm-stack/'

describe('deckAddress', () => {
  it('is the page’s own address where the deck is hosted', () => {
    expect(deckAddress(at('https://talks.example.net/stack/index.html#/42'), configured)).toBe(
      'https://talks.example.net/stack/',
    )
    expect(deckAddress(at('http://192.168.1.7:3030/#/42?clicks=1'), '')).toBe('http://192.168.1.7:3030/')
  })
  it.each([
    'http://localhost:3030/#/42',
    'http://127.0.0.1:3030/',
    'http://[::1]:3030/',
    'file:///talk/index.html',
  ])('is the configured one at %s, or none', (url) => {
    expect(deckAddress(at(url), configured)).toBe(configured)
    expect(deckAddress(at(url), '')).toBe('')
  })
  it('is the configured one without a page', () =>
    expect(deckAddress(undefined, configured)).toBe(configured))
})
