import { expect, it } from 'vitest'
import { faviconSource } from './favicon-source'

it('names an icon from elsewhere, as Slidev’s own is, without the rest of its host', () => {
  const own = 'https://cdn.jsdelivr.net/gh/slidevjs/slidev/assets/favicon.png'
  expect(faviconSource(own)).toEqual({ 'img-src': [own] })
  expect(faviconSource('//a.org/i.svg?v=2#x')).toEqual({ 'img-src': ['https://a.org/i.svg'] })
})
it('keeps its address from ending the directive', () =>
  expect(faviconSource('https://a.org/a;b,c.png')).toEqual({ 'img-src': ['https://a.org/a%3Bb%2Cc.png'] }))
it('names nothing for a file of the deck, and without an icon', () => {
  for (const favicon of ['favicon.svg', '/favicon.svg', 'data:image/png;base64,AA==', '', undefined])
    expect(faviconSource(favicon)).toEqual({})
})
