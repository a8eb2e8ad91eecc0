import { expect, it } from 'vitest'
import { MAX_NAME_LENGTH } from 'llm-stack/models'
import { MAX_PREFIX_LENGTH, parsePrefix } from './name-prefix'

it('accepts upper and lower case letters, and an empty prefix', () => {
  expect(['mar', 'MAR', ''].map(parsePrefix)).toEqual([
    { letters: 'mar' },
    { letters: 'mar' },
    { letters: '' },
  ])
})

it('accepts as many letters as the model reads, and no more', () => {
  expect(MAX_PREFIX_LENGTH).toBe(MAX_NAME_LENGTH - 1)
  expect(parsePrefix('a'.repeat(MAX_PREFIX_LENGTH))).toEqual({ letters: 'a'.repeat(MAX_PREFIX_LENGTH) })
  expect(parsePrefix('a'.repeat(100_000))).toEqual({ why: 'It reads 15 letters at most.' })
})

it.each([
  ['é', '“\u2068é\u2069”'],
  ['ma 1', 'a space'],
  ['7', '“\u20687\u2069”'],
  ['\u{1f469}\u200d\u{1f680}', '“\u2068\u{1f469}\u2069”'],
  ['שם', '“\u2068ש\u2069”'],
  ['\u202e', 'that sign'],
  ['\u0000', 'that sign'],
  ['\ud800', 'that sign'],
])('states which character of %j is unknown', (text, sign) => {
  expect(parsePrefix(text)).toEqual({ why: `It knows only the letters a to z, not ${sign}.` })
})
