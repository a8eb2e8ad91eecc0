import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOUNDARY, characterTokenizer } from './character-tokenizer'

test('a name is its letters between two marks', () => {
  expect(characterTokenizer.encode('azm')).toEqual([BOUNDARY, 0, 25, 12, BOUNDARY])
  expect(characterTokenizer.encode('')).toEqual([BOUNDARY, BOUNDARY])
  expect(characterTokenizer.size).toBe(27)
})
test('a name comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{0,15}$/),
      (n) => characterTokenizer.decode(characterTokenizer.encode(n)) === n,
    ),
  )
})
test('every token can be shown, the mark as a full stop', () => {
  const all = Array.from({ length: characterTokenizer.size }, (_, id) =>
    String.fromCharCode(...characterTokenizer.bytes(id)),
  )
  expect(all.join('')).toBe('abcdefghijklmnopqrstuvwxyz.')
})
test.each(['Ana', 'zoë', 'a.b', 'jo 2', '😀', '\ud83d'])(
  'refuses %j, which is not written a to z',
  (name) => {
    expect(() => characterTokenizer.encode(name)).toThrow('only a to z are known')
  },
)
test('refuses an id it does not know', () => {
  expect(() => characterTokenizer.decode([0, 27])).toThrow('id 27 in a vocabulary of 27')
  expect(() => characterTokenizer.bytes(-1)).toThrow(RangeError)
})
