import { expect, it } from 'vitest'
import {
  CONTENT,
  distribute,
  FOOTNOTE_WIDTH,
  GAP,
  MAIN,
  PANEL,
  rectAround,
  rectEdges,
  rectProps,
  type RectTuple,
} from './geometry'
import { overlappingPairs } from './overlapping-pairs.test-helper'

it('keeps the drawing and the panel of a demo apart, within the content area', () => {
  expect(MAIN.right).toBe(MAIN.x + MAIN.width)
  expect(MAIN.right + GAP).toBeLessThan(PANEL.x)
  expect(PANEL.x + PANEL.width).toBe(CONTENT.right)
  expect(PANEL.y + PANEL.height).toBe(CONTENT.bottom)
  expect(CONTENT.left + CONTENT.width).toBe(CONTENT.right)
})

it('lets the line of sources reach beyond the content, but not to the edge of the slide', () => {
  expect(FOOTNOTE_WIDTH).toBeGreaterThan(CONTENT.width)
  expect(CONTENT.left + FOOTNOTE_WIDTH).toBeLessThan(CONTENT.right + CONTENT.left)
})

it('splits a length into equal parts whose last one ends where the length ends', () => {
  const { starts, size } = distribute(10, 100, 3, 5)
  expect(starts).toEqual([10, 10 + size + 5, 10 + 2 * (size + 5)])
  expect(starts[2]! + size).toBeCloseTo(110)
})

it('converts a rectangle between its centre, its edges and its attributes', () => {
  const rect = rectAround([50, 20], 30, 10)
  expect(rect).toEqual([20, 10, 60, 20])
  expect(rectEdges(rect)).toEqual({ left: 20, right: 80, top: 10, bottom: 30, centreX: 50, centreY: 20 })
  expect(rectProps(rect)).toEqual({ x: 20, y: 10, width: 60, height: 20 })
})

it('names rectangles that overlap, and none that only touch', () => {
  const first: RectTuple = [0, 0, 10, 10]
  const others: RectTuple[] = [
    [10, 0, 10, 10],
    [5, 5, 2, 20],
  ]
  expect(overlappingPairs({ first, others })).toEqual(['first, others 1'])
})
