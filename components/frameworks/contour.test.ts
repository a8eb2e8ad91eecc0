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

  it.each([
    ['one corner', [1, -1, -1, -1], 'M0.0 0.0L5.0 0.0L0.0 5.0Z', 'M5.0 0.0L0.0 5.0'],
    ['all but one', [1, 1, 1, -3], 'M0.0 0.0L10.0 0.0L10.0 2.5L2.5 10.0L0.0 10.0Z', 'M10.0 2.5L2.5 10.0'],
    ['a corner at exactly 0', [0, 1, -1, -1], 'M0.0 0.0L10.0 0.0L10.0 5.0Z', 'M0.0 0.0L10.0 5.0'],
  ])('cuts off corners: %s above', (_, values, area, border) =>
    expect(contour(values, 2, 10)).toEqual({ area, border }),
  )

  it('places each cell by its row and column, cells without a border as one rectangle', () => {
    const rows = [[1, 1, 1, -1], [1, 1, 1, -1], [-1, -1, -1, -1]] // prettier-ignore
    const { area, border } = contour([...rows.flat(), ...Array(4).fill(-1)], 4, 10)
    expect(area.split('M')).toEqual([
      '',
      '0.0 0.0H20.0V10.0H0.0Z',
      '20.0 0.0L25.0 0.0L25.0 10.0L20.0 10.0Z',
      '0.0 10.0L10.0 10.0L10.0 15.0L0.0 15.0Z',
      '10.0 10.0L20.0 10.0L20.0 15.0L10.0 15.0Z',
      '20.0 10.0L25.0 10.0L20.0 15.0Z',
    ])
    expect(border.split('M')).toHaveLength(5)
  })

  it('draws two borders through a cell with opposite corners above', () => {
    expect(contour([1, -1, -1, 1], 2, 10).border.split('M')).toHaveLength(3)
    expect(contour([-1, 1, 1, -1], 2, 10).border).toBe('M5.0 0.0L10.0 5.0M5.0 10.0L0.0 5.0')
  })

  it('has no border where all values are on one side', () => {
    expect(contour(Array(9).fill(-1), 3, 10)).toEqual({ area: '', border: '' })
    expect(contour(Array(9).fill(1), 3, 10).border).toBe('')
  })

  it('throws RangeError for a grid that is not square', () => {
    expect(() => contour([1, 2, 3], 2, 10)).toThrow(RangeError)
  })
})
