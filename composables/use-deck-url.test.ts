// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, type Ref } from 'vue'
import { deckUrl, useDeckUrl } from './use-deck-url'

afterEach(() => vi.unstubAllGlobals())

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
    ['https://talks.example.net/stack', 'https://talks.example.net/stack/'],
    ['https://talks.example.net/stack//', 'https://talks.example.net/stack/'],
    ['https://talks.example.net/index.html/stack/', 'https://talks.example.net/index.html/stack/'],
    ['https://my-localhost.example.net/', 'https://my-localhost.example.net/'],
    ['http://[::1:2]/', 'http://[::1:2]/'],
  ])('of %s is %s', (url, own) => expect(deckUrl(locationOf(url), configured)).toBe(own))
  it.each([
    { protocol: 'http:', hostname: '::1' },
    { protocol: 'shttp:', hostname: 'talks.example.net' },
  ])('is the configured URL with %o', (part) =>
    expect(deckUrl({ origin: 'x', pathname: '/', ...part }, configured)).toBe(configured),
  )
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

it('useDeckUrl knows the configured URL at once, and the page’s own once mounted', () => {
  vi.stubGlobal('__DECK_URL__', configured)
  vi.spyOn(window, 'location', 'get').mockReturnValue(locationOf('https://talks.example.net/') as never)
  let url: Ref<string>
  const urls: string[] = []
  mount({
    setup() {
      url = useDeckUrl()
      urls.push(url.value)
      return () => h('div')
    },
  })
  expect([...urls, url!.value]).toEqual([configured, 'https://talks.example.net/'])
})
