import { expect, it } from 'vitest'
import { patchSource } from './patch-source'

it('applies changes in order, and takes $ literally in a text replacement', () => {
  expect(patchSource('a b', [['a', 'c'], [/c (\w)/, '$1$1']], 'x')).toBe('bb') // prettier-ignore
  expect(patchSource('price', [['price', "$& $1 $' 5"]], 'x')).toBe("$& $1 $' 5")
})
it('throws if a change finds no match, naming the pattern', () => {
  expect(() => patchSource('a', [['b', 'c']], 'Slidev has changed.')).toThrow(
    'Slidev has changed. Not found:\nb',
  )
  expect(() => patchSource('a', [[/b/, 'c']], 'Slidev has changed.')).toThrow('/b/')
})
