import { expect, it } from 'vitest'
import { stripNotProse } from './not-prose'

it('removes the :not() for not-prose, which has specificity 0, and no other', () => {
  const rule = '.prose :where(p):not(:where([class~=not-prose],[class~=not-prose] *)){margin:1em}'
  expect(stripNotProse(`${rule}a:not(.b){c:d}`)).toBe('.prose :where(p){margin:1em}a:not(.b){c:d}')
})
