import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyString } from './strings.test-helper'
import { splitWords, WordPieceTokenizer } from './word-piece-tokenizer'

const pieces = [
  '[CLS]',
  '[SEP]',
  '[UNK]',
  '▁un',
  '▁a',
  '▁',
  'aff',
  'able',
  'a',
  'b',
  'ab',
  '▁aba',
  '▁b',
  '▁!',
  '▁🙂',
  'é',
]
const tokenizer = new WordPieceTokenizer(pieces, {
  start: 0,
  end: 1,
  unknown: 2,
  special: new Set([0, 1, 2]),
})
const piecesOf = (text: string) =>
  tokenizer
    .encode(text)
    .slice(1, -1)
    .map((id) => pieces[id])

describe('splitWords', () => {
  it.each([
    ['Hello, World!', ['hello', ',', 'world', '!']],
    ["it's $5.00 (a_b)", ['it', "'", 's', '$', '5', '.', '00', '(', 'a', '_', 'b', ')']],
    ['Crème Brûlée à Zürich', ['creme', 'brulee', 'a', 'zurich']],
    ['ΟΔΟΣ Straße İstanbul', ['οδοσ', 'straße', 'istanbul']],
    ['私は日本', ['私', 'は', '日', '本']],
    ['안녕', ['\u110b\u1161\u11ab\u1102\u1167\u11bc']],
    ['a\u00a0b\u3000c\u2028d\te\r\nf', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a\0b\u0007c\ufffdd\u200de\u00adf\ud800g', ['abcdefg']],
    ['a\u0378b', ['a\u0378b']], // not assigned yet: no control character
    ['«quoted» – dash…¿', ['«', 'quoted', '»', '–', 'dash', '…', '¿']],
    ['1+1=2 £3 50% ~', ['1', '+', '1', '=', '2', '£3', '50', '%', '~']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, words) => expect(splitWords(text)).toEqual(words))

  it('gives words without white space, and changes them no more', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const words = splitWords(text)
        for (const word of words) expect(word).toMatch(/^\S+$/)
        expect(splitWords(words.join(' '))).toEqual(words)
      }),
    )
  })
})

describe('WordPieceTokenizer', () => {
  it('cuts words into the longest pieces from the left', () => {
    expect(piecesOf('unaffable')).toEqual(['▁un', 'aff', 'able'])
    expect(piecesOf('abaab')).toEqual(['▁aba', 'ab'])
    expect(piecesOf('a! b')).toEqual(['▁a', '▁!', '▁b'])
    expect(piecesOf('🙂a')).toEqual(['▁🙂', 'a'])
  })

  it('takes a word for unknown if any part of it has no piece', () => {
    expect(piecesOf('unaffix b')).toEqual(['[UNK]', '▁b'])
    expect(piecesOf('aff')).toEqual(['[UNK]'])
    expect(piecesOf('🙃')).toEqual(['[UNK]'])
  })

  it('takes a word of more than a hundred characters for unknown', () => {
    expect(piecesOf('a'.repeat(100))).toHaveLength(100)
    expect(piecesOf('a'.repeat(101))).toEqual(['[UNK]'])
    expect(piecesOf(`🙂${'a'.repeat(99)}`)[0]).toBe('▁🙂')
    expect(piecesOf('a'.repeat(100_000))).toEqual(['[UNK]'])
  })

  it('never takes the mark of a start in a text for one', () => {
    expect(piecesOf('a▁un')).toEqual(['[UNK]'])
    expect(piecesOf('[CLS]')).toEqual(['[UNK]', '[UNK]', '[UNK]'])
  })

  /** The definition: the longest piece, then the same for what follows. */
  it('gives the pieces of the definition for any word', () => {
    const cut = (word: string, first: boolean): string[] | undefined => {
      if (!word) return []
      for (let length = word.length; length > 0; length--) {
        const piece = (first ? '▁' : '') + word.slice(0, length)
        if (!pieces.includes(piece)) continue
        const others = cut(word.slice(length), false)
        return others && [piece, ...others]
      }
      return undefined
    }
    fc.assert(
      fc.property(fc.stringMatching(/^[abfleun]{1,12}$/), (word) => {
        expect(piecesOf(word)).toEqual(cut(word, true) ?? ['[UNK]'])
      }),
    )
  })

  it('looks each letter up a few times, however long the text', () => {
    const text = 'aba'.repeat(33)
    expect(piecesOf(`${text} `.repeat(2000))).toHaveLength(2000 * piecesOf(text).length)
  })

  it('decodes to words with spaces between, without special tokens', () => {
    expect(tokenizer.decode(tokenizer.encode('Unaffable  a!'))).toBe('unaffable a !')
    expect(new TextDecoder().decode(tokenizer.bytes(3))).toBe(' un')
    expect(tokenizer.bytes(1)).toHaveLength(0)
  })

  it('refuses an unknown id', () => {
    expect(() => tokenizer.decode([16])).toThrow(new RangeError('decode: id 16 in a vocabulary of 16'))
  })
})
