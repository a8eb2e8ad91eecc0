import { expect, it } from 'vitest'
import { deckMetadata } from './deck-metadata'

const deck = {
  hashRouting: false,
  width: 980,
  height: 552,
  title: '',
  author: '',
  info: 'About',
  keywords: ['one'],
  lang: '',
  slides: [{ no: 1, name: '1', title: 'First', level: 1 }],
}

it('takes the first title and Slidev’s language if the deck states none, and says so', () => {
  const { notes, ...metadata } = deckMetadata(deck, {})
  expect(metadata).toEqual({
    title: 'First',
    author: '',
    subject: 'About',
    keywords: ['one'],
    lang: 'en',
  })
  expect(notes.join()).toMatch(/no language is stated.*no author is stated/)
})

it('prefers options to the headmatter', () => {
  const stated = { ...deck, title: 'T', author: 'A', lang: 'de' }
  expect(deckMetadata(stated, {})).toMatchObject({ title: 'T', author: 'A', lang: 'de', notes: [] })
  const options = { title: 'Other', author: 'B', subject: 'S', keywords: ['k'], lang: 'fr' }
  expect(deckMetadata(stated, options)).toEqual({ ...options, notes: [] })
})
