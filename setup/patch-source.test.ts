import { expect, it } from 'vitest'
import { patchSource } from './patch-source'

it('makes its changes one after the other, and reads nothing into what is put', () => {
  expect(patchSource('a b', [['a', 'c'], [/c (\w)/, '$1$1']], 'x')).toBe('bb') // prettier-ignore
  expect(patchSource('price', [['price', "$& $1 $' 5"]], 'x')).toBe("$& $1 $' 5")
})
it('a change that finds nothing is told, with what was looked for', () => {
  expect(() => patchSource('a', [['b', 'c']], 'Slidev has changed.')).toThrow(
    'Slidev has changed. Not there:\nb',
  )
  expect(() => patchSource('a', [[/b/, 'c']], 'Slidev has changed.')).toThrow('/b/')
})
