import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { changes } from './compare'

const blank = () => {
  const png = new PNG({ width: 120, height: 60 })
  png.data.fill(255)
  return png
}
function paint(png: PNG, x: number, y: number, w: number, h: number, grey: number): PNG {
  for (let j = y; j < y + h; j++)
    for (let i = x; i < x + w; i++) png.data.fill(grey, 4 * (j * 120 + i), 4 * (j * 120 + i) + 3)
  return png
}

describe('a picture compared', () => {
  it('has no change from itself', () => {
    expect(changes(paint(blank(), 20, 20, 30, 8, 0), paint(blank(), 20, 20, 30, 8, 0)).found).toEqual([])
  })
  it('shows a word that moved', () => {
    const { found } = changes(paint(blank(), 20, 20, 30, 8, 0), paint(blank(), 20, 40, 30, 8, 0))
    expect(found.length).toBeGreaterThan(0)
  })
  it('does not look at what is masked, and looks at all the rest', () => {
    const sheet = (number: number) => paint(paint(blank(), 10, 10, 40, 12, 0), 90, 44, number, 8, 0)
    const masked = [{ x: 90, y: 44, w: 24, h: 8 }]
    expect(changes(sheet(8), sheet(24), masked).found).toEqual([])
    expect(changes(sheet(8), sheet(24)).found.length).toBeGreaterThan(0)
    const moved = paint(sheet(24), 10, 10, 40, 6, 255)
    expect(changes(sheet(8), moved, masked).found.length).toBeGreaterThan(0)
  })
  it('forgives edges drawn a little darker, and single pixels', () => {
    const edge = paint(paint(blank(), 20, 20, 30, 8, 0), 19, 20, 1, 8, 200)
    expect(changes(paint(blank(), 20, 20, 30, 8, 0), paint(edge, 80, 40, 1, 1, 0)).found).toEqual([])
  })
})
