import { describe, expect, it } from 'vitest'
import { contour } from './contour'

describe('contour', () => {
  it('draws the border where the value crosses 0', () => {
    // −1 at the left, +1 at the right: the border is the vertical middle.
    expect(contour([-1, 1, -1, 1], 2, 10)).toEqual({
      area: 'M5.0 0.0L10.0 0.0L10.0 10.0L5.0 10.0Z',
      border: 'M5.0 0.0L5.0 10.0',
    })
  })

  it('has no border where all values are on one side', () => {
    expect(contour(Array(9).fill(-1), 3, 10)).toEqual({ area: '', border: '' })
    expect(contour(Array(9).fill(1), 3, 10).border).toBe('')
  })

  it('throws RangeError for a grid that is not square', () => {
    expect(() => contour([1, 2, 3], 2, 10)).toThrow(RangeError)
  })
})
