import fc from 'fast-check'
import { expect, test } from 'vitest'
import { END, letters } from './letters'

test('a name is its letters between two marks', () => {
  expect(letters.encode('azm')).toEqual([END, 0, 25, 12, END])
  expect(letters.encode('')).toEqual([END, END])
  expect(letters.size).toBe(27)
})
test('a name comes back as it was', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,15}$/), (n) => letters.decode(letters.encode(n)) === n))
})
test('every token can be shown, the mark as a full stop', () => {
  const all = Array.from({ length: letters.size }, (_, id) => String.fromCharCode(...letters.bytes(id)))
  expect(all.join('')).toBe('abcdefghijklmnopqrstuvwxyz.')
})
test.each(['Ana', 'zoë', 'a.b', 'jo 2', '😀', '\ud83d'])(
  'refuses %j, which is not written a to z',
  (name) => {
    expect(() => letters.encode(name)).toThrow('only a to z are known')
  },
)
test('refuses an id it does not know', () => {
  expect(() => letters.decode([0, 27])).toThrow('id 27 in a vocabulary of 27')
  expect(() => letters.bytes(-1)).toThrow(RangeError)
})
