import { describe, expect, it } from 'vitest'
import { numberAfterKey, type NumberStep } from './slide-number'

/** The step of the last of some keys, in a talk of 52 slides. */
function stepAfter(...keys: string[]): NumberStep | undefined {
  let step: NumberStep | undefined
  for (const key of keys) step = numberAfterKey(step?.number, key, 52)
  return step
}
const typed = (digits: string) => ({ number: { digits, isMissing: false } })

describe('numberAfterKey', () => {
  it('collects digits, and goes to the slide on Enter', () => {
    expect(stepAfter('1', '2')).toEqual(typed('12'))
    expect(stepAfter('1', '2', 'Enter')).toEqual({ slideNo: 12 })
    expect(stepAfter('5', '2', 'Enter')).toEqual({ slideNo: 52 })
    expect(stepAfter('0', '7', 'Enter')).toEqual({ slideNo: 7 })
  })
  it.each(['0', '53', '99'])('finds no slide %s', (digits) =>
    expect(stepAfter(...digits, 'Enter')).toEqual({ number: { digits, isMissing: true } }),
  )
  it('begins anew after a number that is no slide', () => {
    expect(stepAfter('9', '9', 'Enter', '3')).toEqual(typed('3'))
    expect(stepAfter('9', '9', 'Enter', 'Enter')).toBeUndefined()
  })
  it('takes digits back, and is dropped by Escape', () => {
    expect(stepAfter('1', '2', 'Backspace')).toEqual(typed('1'))
    expect(stepAfter('1', 'Backspace')).toEqual({})
    expect(stepAfter('1', '2', 'Escape')).toEqual({})
    expect(stepAfter('9', '9', 'Enter', 'Escape')).toEqual({})
  })
  it('holds four digits', () => expect(stepAfter(...'12345')).toEqual(typed('1234')))
  it.each(['Enter', 'Backspace', 'Escape', 'b', 'F1', 'Home'])(
    'leaves %s alone while nothing is typed',
    (key) => expect(stepAfter(key)).toBeUndefined(),
  )
  it('leaves other keys alone while a number is typed', () =>
    expect(stepAfter('1', 'ArrowRight')).toBeUndefined())
})
