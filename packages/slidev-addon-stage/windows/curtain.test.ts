import { describe, expect, it } from 'vitest'
import { curtainAfterKey, type Curtain } from './curtain'

/** The curtain after each of some keys, from an open one on; one that is none of its keys leaves it. */
function afterKeys(...keys: string[]): Curtain[] {
  let curtain: Curtain = 'none'
  return keys.map((key) => (curtain = curtainAfterKey(curtain, key) ?? curtain))
}

describe('curtainAfterKey', () => {
  it('is closed by a key, and opened by the same one', () => {
    expect(afterKeys('b', 'b', 'w', 'w')).toEqual(['black', 'none', 'white', 'none'])
    expect(afterKeys('.', 'b')).toEqual(['black', 'none'])
  })
  it('changes its colour by the other key', () =>
    expect(afterKeys('b', 'w', 'b')).toEqual(['black', 'white', 'black']))
  it('is opened by Escape, which is not its key while it is open', () => {
    expect(afterKeys('w', 'Escape')).toEqual(['white', 'none'])
    expect(curtainAfterKey('none', 'Escape')).toBeUndefined()
  })
  it('has no other key', () => expect(curtainAfterKey('black', 'x')).toBeUndefined())
})
