import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { diffScreenshots } from './diff-screenshots'

const blankImage = () => {
  const png = new PNG({ width: 120, height: 60 })
  png.data.fill(255)
  return png
}
function paintRect(png: PNG, x: number, y: number, w: number, h: number, grey: number): PNG {
  for (let j = y; j < y + h; j++)
    for (let i = x; i < x + w; i++) png.data.fill(grey, 4 * (j * 120 + i), 4 * (j * 120 + i) + 3)
  return png
}

describe('a picture compared', () => {
  it('has no change from itself', () => {
    expect(
      diffScreenshots(paintRect(blankImage(), 20, 20, 30, 8, 0), paintRect(blankImage(), 20, 20, 30, 8, 0))
        .changedCells,
    ).toEqual([])
  })
  it('shows a word that moved', () => {
    const { changedCells } = diffScreenshots(
      paintRect(blankImage(), 20, 20, 30, 8, 0),
      paintRect(blankImage(), 20, 40, 30, 8, 0),
    )
    expect(changedCells.length).toBeGreaterThan(0)
  })
  it('does not look at what is masked, and looks at all the rest', () => {
    const sheet = (number: number) =>
      paintRect(paintRect(blankImage(), 10, 10, 40, 12, 0), 90, 44, number, 8, 0)
    const masked = [{ x: 90, y: 44, w: 24, h: 8 }]
    expect(diffScreenshots(sheet(8), sheet(24), masked).changedCells).toEqual([])
    expect(diffScreenshots(sheet(8), sheet(24)).changedCells.length).toBeGreaterThan(0)
    const moved = paintRect(sheet(24), 10, 10, 40, 6, 255)
    expect(diffScreenshots(sheet(8), moved, masked).changedCells.length).toBeGreaterThan(0)
  })
  it('forgives edges drawn a little darker, and single pixels', () => {
    const edge = paintRect(paintRect(blankImage(), 20, 20, 30, 8, 0), 19, 20, 1, 8, 200)
    expect(
      diffScreenshots(paintRect(blankImage(), 20, 20, 30, 8, 0), paintRect(edge, 80, 40, 1, 1, 0))
        .changedCells,
    ).toEqual([])
  })
})
