import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOUNDARY, characterTokenizer } from './character-tokenizer'

test('encodes a name as its letters between two boundaries', () => {
  expect(characterTokenizer.encode('azm')).toEqual([BOUNDARY, 0, 25, 12, BOUNDARY])
  expect(characterTokenizer.encode('')).toEqual([BOUNDARY, BOUNDARY])
  expect(characterTokenizer.size).toBe(27)
})
test('decodes a name to itself', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{0,15}$/),
      (n) => characterTokenizer.decode(characterTokenizer.encode(n)) === n,
    ),
  )
})
test('gives the bytes of every token, a full stop for the boundary', () => {
  const all = Array.from({ length: characterTokenizer.size }, (_, id) =>
    String.fromCharCode(...characterTokenizer.bytes(id)),
  )
  expect(all.join('')).toBe('abcdefghijklmnopqrstuvwxyz.')
})
test.each(['Ana', 'zoë', 'a.b', 'jo 2', '😀', '\ud83d'])(
  'refuses %j, which has characters other than a to z',
  (name) => {
    expect(() => characterTokenizer.encode(name)).toThrow(/^encode: .*only a to z are known/)
  },
)
test('refuses an unknown id', () => {
  expect(() => characterTokenizer.decode([0, 27])).toThrow('decode: id 27 in a vocabulary of 27')
  expect(() => characterTokenizer.bytes(-1)).toThrow(RangeError)
})
