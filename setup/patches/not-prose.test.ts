import { expect, it } from 'vitest'
import { stripNotProse } from './not-prose'

it('leaves a rule of typography without its exception, and as strong as it was', () => {
  const rule = '.prose :where(p):not(:where([class~=not-prose],[class~=not-prose] *)){margin:1em}'
  expect(stripNotProse(`${rule}a:not(.b){c:d}`)).toBe('.prose :where(p){margin:1em}a:not(.b){c:d}')
})
