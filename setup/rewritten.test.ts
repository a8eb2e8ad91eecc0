import { expect, it } from 'vitest'
import { rewritten } from './rewritten'

it('makes its changes one after the other, and reads nothing into what is put', () => {
  expect(rewritten('a b', [['a', 'c'], [/c (\w)/, '$1$1']], 'x')).toBe('bb') // prettier-ignore
  expect(rewritten('price', [['price', "$& $1 $' 5"]], 'x')).toBe("$& $1 $' 5")
})
it('a change that finds nothing is told, with what was looked for', () => {
  expect(() => rewritten('a', [['b', 'c']], 'Slidev has changed.')).toThrow(
    'Slidev has changed. Not there:\nb',
  )
  expect(() => rewritten('a', [[/b/, 'c']], 'Slidev has changed.')).toThrow('/b/')
})
