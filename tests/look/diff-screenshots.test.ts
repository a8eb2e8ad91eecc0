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

describe('diffScreenshots', () => {
  it('finds no difference between equal screenshots', () => {
    expect(
      diffScreenshots(paintRect(blankImage(), 20, 20, 30, 8, 0), paintRect(blankImage(), 20, 20, 30, 8, 0))
        .changedCells,
    ).toEqual([])
  })
  it('finds a word that moved', () => {
    const { changedCells } = diffScreenshots(
      paintRect(blankImage(), 20, 20, 30, 8, 0),
      paintRect(blankImage(), 20, 40, 30, 8, 0),
    )
    expect(changedCells.length).toBeGreaterThan(0)
  })
  it('ignores masked regions and nothing else', () => {
    const slideWith = (numberWidth: number) =>
      paintRect(paintRect(blankImage(), 10, 10, 40, 12, 0), 90, 44, numberWidth, 8, 0)
    const masked = [{ x: 90, y: 44, w: 24, h: 8 }]
    expect(diffScreenshots(slideWith(8), slideWith(24), masked).changedCells).toEqual([])
    expect(diffScreenshots(slideWith(8), slideWith(24)).changedCells.length).toBeGreaterThan(0)
    const shrunk = paintRect(slideWith(24), 10, 10, 40, 6, 255)
    expect(diffScreenshots(slideWith(8), shrunk, masked).changedCells.length).toBeGreaterThan(0)
  })
  it('ignores slightly darker edges and single pixels', () => {
    const edge = paintRect(paintRect(blankImage(), 20, 20, 30, 8, 0), 19, 20, 1, 8, 200)
    expect(
      diffScreenshots(paintRect(blankImage(), 20, 20, 30, 8, 0), paintRect(edge, 80, 40, 1, 1, 0))
        .changedCells,
    ).toEqual([])
  })
})
