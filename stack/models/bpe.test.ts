import { expect, test } from 'vitest'
import { toyText } from '../../data/tokenizers'
import { join, learn, split, tokenize, vocabulary } from './bpe'

const merges = learn(toyText, 32)

test('keeps the space in front of the word it opens', () => {
  expect(split('the tall tower\nthe hill')).toEqual(['the', ' tall', ' tower', 'the', ' hill'])
})
test('joins a pair wherever it stands, never across itself', () => {
  expect(join([...'aaab'], { left: 'a', right: 'a' })).toEqual(['aa', 'a', 'b'])
})
test('joins the most frequent pair first, and each merge is no more frequent than the text allows', () => {
  expect(learn('low lower lowest', 2).map((m) => m.left + m.right)).toEqual(['lo', 'low'])
  expect(merges).toHaveLength(32)
})
test('splits a word it has never met as a whole into known parts', () => {
  expect(tokenize('the tallest tower stands taller', merges)).toEqual([
    'the',
    ' tall',
    'est',
    ' tower',
    ' stands',
    ' tall',
    'er',
  ])
})
test('loses no letter, and every token has an id', () => {
  const text = 'the strongest builder rebuilds'
  const words = vocabulary(toyText, merges)
  for (let n = 0; n <= merges.length; n++) {
    const tokens = tokenize(text, merges, n)
    expect(tokens.join('')).toBe(text)
    expect(tokens.every((t) => words.includes(t))).toBe(true)
  }
})
