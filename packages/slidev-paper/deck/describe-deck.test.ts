import { expect, it } from 'vitest'
import { describeDeck, plainText } from './describe-deck'

const config = { canvasWidth: 980, aspectRatio: 16 / 9 }

it('describes a deck by its headmatter', () => {
  const headmatter = {
    title: 'On `paper`',
    author: ['A', 'B'],
    info: '## A deck\nSee [Slidev](https://sli.dev).\n',
    keywords: 'one, two',
    lang: 'de',
  }
  const deck = describeDeck({ config: { ...config, routerMode: 'hash' }, headmatter, slides: [] })
  expect(deck).toEqual({
    hashRouting: true,
    width: 980,
    height: 552,
    title: 'On paper',
    author: 'A, B',
    info: 'A deck See Slidev.',
    keywords: ['one', 'two'],
    lang: 'de',
    slides: [],
  })
})

it('leaves empty what a deck does not state, and takes its language from htmlAttrs, too', () => {
  const empty = describeDeck({ config, headmatter: {}, slides: [] })
  expect(empty).toMatchObject({ title: '', author: '', info: '', keywords: [], lang: '', hashRouting: false })
  const htmlAttrs = { lang: 'fr' }
  expect(describeDeck({ config: { ...config, htmlAttrs }, headmatter: {}, slides: [] }).lang).toBe('fr')
})

it('names slides by their routeAlias, otherwise by their number', () => {
  const slides = [
    { title: '**Bold**', level: 2, frontmatter: { routeAlias: 'intro', section: 'One' } },
    { frontmatter: {} },
  ]
  expect(describeDeck({ config, headmatter: {}, slides }).slides).toEqual([
    { no: 1, name: 'intro', title: 'Bold', level: 2, section: 'One' },
    { no: 2, name: '2', title: '', level: 1, section: undefined },
  ])
})

it('takes the marks of Markdown out of a text', () =>
  expect(plainText('A <b>bold</b> ![x](y.png) _word_ {.class}')).toBe('A bold x _word_'))
