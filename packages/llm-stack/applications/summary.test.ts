import { describe, expect, it } from 'vitest'
import { centroidSentence, splitSentences } from './summary'

const summaryOf = (text: string) => {
  const all = splitSentences(text)
  return all[centroidSentence(all)]
}

describe('splitSentences', () => {
  it('splits at full stops, exclamation and question marks, and line ends', () =>
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

  it('does not split at abbreviations, initials, numbers and addresses', () =>
    expect(splitSentences('Dr. Lee paid 3.50 at shop.example, e.g. for J. Smith. Then she left.')).toEqual([
      'Dr. Lee paid 3.50 at shop.example, e.g. for J. Smith.',
      'Then she left.',
    ]))

  it('leaves out the white space between sentences', () =>
    expect(splitSentences(' One.  Two. \n Three ')).toEqual(['One.', 'Two.', 'Three']))

  it('finds none in an empty text', () => {
    for (const nothing of ['', ' ', '\n \n']) expect(splitSentences(nothing)).toEqual([])
    expect(splitSentences('Only Dr.')).toEqual(['Only Dr.'])
  })
})

describe('centroidSentence', () => {
  it('chooses the sentence that shares most words with the others', () =>
    expect(
      summaryOf(
        'Good morning! The printer prints on blank paper. Paper costs money. Should the printer print?',
      ),
    ).toBe('The printer prints on blank paper.'))

  it('does not favour long sentences or stop words', () => {
    const padded = 'They have been there before, and they will have been there again, over and over.'
    expect(summaryOf(`${padded} The parcel is late. Where is the parcel?`)).toBe('The parcel is late.')
  })

  it('chooses the only sentence, the first of ties, and −1 for none', () => {
    expect(summaryOf('Just this.')).toBe('Just this.')
    expect(summaryOf('It is so. It is not. Is it?')).toBe('It is so.')
    expect(centroidSentence([])).toBe(-1)
    expect(centroidSentence(['…', '!'])).toBe(0)
  })

  it('knows words at the end of a line without a full stop', () =>
    expect(summaryOf('Good morning\nThe parcel is late\nWhere is the parcel')).toBe('The parcel is late'))

  it('leaves the sentence as it was typed, with markup', () =>
    expect(summaryOf('<b>Order</b> lost, order late. Who sent <script>alert(1)</script>? Thanks.')).toBe(
      '<b>Order</b> lost, order late.',
    ))

  it('reads any script', () =>
    expect(summaryOf('Заказ опоздал. Где заказ сейчас? Спасибо.')).toBe('Заказ опоздал.'))

  it('reads a hundred thousand characters of any kind', () => {
    const units = ['a', ' ', '.', '"', '\n', '. ', 'word. ', 'Dr. ', 'x.” ', '\u202e', '\0', '💥']
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      expect(text).toContain(summaryOf(text)?.slice(0, 5) ?? '')
    }
    const essay = Array.from({ length: 10_000 }, (_, i) => `Sentence ${i} here.`).join(' ')
    expect(splitSentences(essay)).toHaveLength(10_000)
    expect(summaryOf(essay)).toBe('Sentence 0 here.')
  })
})
