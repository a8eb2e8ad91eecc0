import { expect, it } from 'vitest'
import { blend, contrastRatio, hex, withContrast } from './colour'

it('a translucent colour is mixed with its background, by its opacity', () => {
  expect(blend([200, 100, 0, 0.5], [0, 100, 200])).toEqual([100, 100, 100])
  expect(blend([200, 100, 0, 0.25], [100, 100, 100])).toEqual([125, 100, 75])
  expect(blend([200, 100, 0, 1], [1, 2, 3])).toEqual([200, 100, 0])
})

it('contrast is 1 between equal colours and 21 between black and white, either way round', () => {
  expect(contrastRatio([9, 8, 7], [9, 8, 7])).toBe(1)
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
  expect(contrastRatio([255, 255, 255], [0, 0, 0])).toBeCloseTo(21)
})

it('a colour is written as on a style sheet', () => expect(hex([255, 128, 0])).toBe('#ff8000'))

it('finds the nearest colour with a contrast, towards black or white', () => {
  const grey = (value: number) => [value, value, value]
  expect(withContrast(grey(100), grey(255), 4.5)).toEqual(grey(100))
  for (const back of [grey(255), grey(0)]) {
    const found = withContrast(grey(128), back, 7)
    expect(contrastRatio(found, back)).toBeGreaterThanOrEqual(7)
    expect(contrastRatio(found, back)).toBeLessThan(7.6)
  }
  expect(withContrast(grey(128), grey(128), 21)).toEqual(grey(0))
})
