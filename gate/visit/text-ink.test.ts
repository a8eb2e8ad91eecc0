import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import type { TextRun } from '../page/types'
import { measureInk } from './text-ink'

const WIDTH = 100
const HEIGHT = 40

/** White image with black rectangles. */
function picture(...black: [left: number, top: number, right: number, bottom: number][]): PNG {
  const png = new PNG({ width: WIDTH, height: HEIGHT })
  png.data.fill(255)
  for (const [left, top, right, bottom] of black)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) png.data.fill(0, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
  return png
}

const piece = { words: 'ink', x: 10, y: 5, w: 40, h: 24, top: 10, bottom: 26 }
const text = { lines: [{ x: 10, y: 10, w: 40, h: 16 }], pieces: [piece] } as TextRun

const hiddenExtents = (withText: PNG) =>
  measureInk(withText, picture(), [text])[0]!.hidden.map((u) => u.extent)

it('finds letters that are hidden entirely or in part', () => {
  expect(hiddenExtents(picture([11, 10, 49, 26]))).toEqual([])
  expect(hiddenExtents(picture([11, 10, 20, 26]))).toEqual(['partial'])
  expect(hiddenExtents(picture([11, 10, 49, 14]))).toEqual(['partial'])
  expect(hiddenExtents(picture())).toEqual(['entire'])
})

it('measures the colours behind the letters, and those that are painted', () => {
  const [line] = measureInk(picture([11, 10, 49, 26]), picture(), [text])[0]!.lines
  expect(line).toEqual({
    background: [{ rgb: [255, 255, 255], share: 1 }],
    painted: { front: [0, 0, 0], back: [255, 255, 255] },
  })
})

it('finds texts whose boxes intersect where neither has ink', () => {
  const at = (x: number, y: number) => ({ lines: [{ x, y, w: 20, h: 10 }], pieces: [] }) as unknown as TextRun
  const pair = [at(10, 5), at(26, 12)]
  const disjoint = (withText: PNG) => measureInk(withText, picture(), pair).map((ink) => ink.disjointFrom)
  expect(disjoint(picture([10, 5, 26, 15], [30, 12, 46, 22]))).toEqual([[1], []])
  expect(disjoint(picture([10, 5, 30, 15], [30, 12, 46, 22]))).toEqual([[], []])
})
