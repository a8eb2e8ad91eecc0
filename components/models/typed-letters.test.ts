import { expect, it } from 'vitest'
import { LONGEST } from '../../stack/models'
import { READS, readTyped } from './typed-letters'

it('reads letters, large and small, and none', () => {
  expect(['mar', 'MAR', ''].map(readTyped)).toEqual([{ letters: 'mar' }, { letters: 'mar' }, { letters: '' }])
})

it('reads as many as the model does, and no more', () => {
  expect(READS).toBe(LONGEST - 1)
  expect(readTyped('a'.repeat(READS))).toEqual({ letters: 'a'.repeat(READS) })
  expect(readTyped('a'.repeat(100_000))).toEqual({ why: 'It reads 15 letters at most.' })
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
])('says of %j which sign it does not know', (text, sign) => {
  expect(readTyped(text)).toEqual({ why: `It knows only the letters a to z, not ${sign}.` })
})
