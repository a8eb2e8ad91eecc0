import { describe, expect, it } from 'vitest'
import { centroidSentence, splitSentences } from './summary'

const kept = (text: string) => {
  const all = splitSentences(text)
  return all[centroidSentence(all)]
}

describe('sentences of a text', () => {
  it('end at a stop, a mark, or the line’s end', () =>
    expect(splitSentences('One. Two! Three? Four\nfive\n\n“Six.” (Seven.) Eight')).toEqual([
      'One.',
      'Two!',
      'Three?',
      'Four',
      'five',
      '“Six.”',
      '(Seven.)',
      'Eight',
    ]))

  it('do not end within one: short forms, letters, numbers, addresses', () =>
    expect(splitSentences('Dr. Lee paid 3.50 at shop.example, e.g. for J. Smith. Then she left.')).toEqual([
      'Dr. Lee paid 3.50 at shop.example, e.g. for J. Smith.',
      'Then she left.',
    ]))

  it('are none in nothing', () => {
    for (const nothing of ['', ' ', '\n \n']) expect(splitSentences(nothing)).toEqual([])
    expect(splitSentences('Only Dr.')).toEqual(['Only Dr.'])
  })
})

describe('the central sentence', () => {
  it('shares its words with the others', () =>
    expect(
      kept('Good morning! The printer prints on blank paper. Paper costs money. Should the printer print?'),
    ).toBe('The printer prints on blank paper.'))

  it('does not win by length or by common words', () => {
    const padded = 'They have been there before, and they will have been there again, over and over.'
    expect(kept(`${padded} The parcel is late. Where is the parcel?`)).toBe('The parcel is late.')
  })

  it('is the only one of one, the first of equals, and none of none', () => {
    expect(kept('Just this.')).toBe('Just this.')
    expect(kept('It is so. It is not. Is it?')).toBe('It is so.')
    expect(centroidSentence([])).toBe(-1)
    expect(centroidSentence(['…', '!'])).toBe(0)
  })

  it('is given back as it was typed, markup and all', () =>
    expect(kept('<b>Order</b> lost, order late. Who sent <script>alert(1)</script>? Thanks.')).toBe(
      '<b>Order</b> lost, order late.',
    ))

  it('is found in any script', () =>
    expect(kept('Заказ опоздал. Где заказ сейчас? Спасибо.')).toBe('Заказ опоздал.'))

  it('is found in a hundred thousand signs of anything', () => {
    const hostile = ['a', ' ', '.', '"', '\n', '. ', 'word. ', 'Dr. ', 'x.” ', '\u202e', '\0', '💥']
    for (const sign of hostile) {
      const text = sign.repeat(Math.ceil(100_000 / sign.length))
      expect(text).toContain(kept(text)?.slice(0, 5) ?? '')
    }
    const essay = Array.from({ length: 10_000 }, (_, i) => `Sentence ${i} here.`).join(' ')
    expect(splitSentences(essay)).toHaveLength(10_000)
    expect(kept(essay)).toBe('Sentence 0 here.')
  })
})
