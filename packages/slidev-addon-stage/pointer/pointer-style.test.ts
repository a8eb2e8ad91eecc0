import { expect, it } from 'vitest'
import { pointerStyleAfterKey, type PointerStyle } from './pointer-style'

const afterKeys = (...keys: string[]) => {
  let style: PointerStyle = 'off'
  return keys.map((key) => (style = pointerStyleAfterKey(style, key) ?? style))
}

it('p leads from the dot to the spotlight, and to neither', () =>
  expect(afterKeys('p', 'p', 'p')).toEqual(['dot', 'spotlight', 'off']))
it('Escape ends each', () =>
  expect(afterKeys('p', 'Escape', 'p', 'p', 'Escape')).toEqual(['dot', 'off', 'dot', 'spotlight', 'off']))
it('other keys, and Escape when nothing is on, are left to others', () => {
  expect(pointerStyleAfterKey('dot', 'x')).toBeUndefined()
  expect(pointerStyleAfterKey('off', 'Escape')).toBeUndefined()
})
