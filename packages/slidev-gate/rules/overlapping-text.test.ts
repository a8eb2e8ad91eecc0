import { describe, expect, it } from 'vitest'
import type { BoundingBox, TextRun } from '../page/types'
import { findOverlaps, overlapDepth } from './overlapping-text'
import { messagesOf, textAt } from './slide-content.test-helper'

describe('overlapDepth', () => {
  it('is the shortest shift that would separate two boxes', () => {
    expect(overlapDepth({ x: 0, y: 0, w: 10, h: 10 }, { x: 8, y: 5, w: 10, h: 10 })).toBe(2)
    expect(overlapDepth({ x: 0, y: 0, w: 10, h: 10 }, { x: 5, y: 7, w: 10, h: 10 })).toBe(3)
  })

  it('is none of boxes that are apart, or have no area', () => {
    expect(overlapDepth({ x: 0, y: 0, w: 10, h: 10 }, { x: 30, y: 0, w: 10, h: 10 })).toBe(0)
    expect(overlapDepth({ x: 0, y: 0, w: 10, h: 10 }, { x: 5, y: 5, w: 0, h: 10 })).toBe(0)
  })

  it('is measured along the sides of rotated boxes', () => {
    /** A line of 50 × 5 px that runs down at a slope of 3 to 4, moved across by `across` px. */
    const slanted = (across: number): BoundingBox => {
      const [x, y] = [-0.6 * across, 0.8 * across]
      const corners: [number, number][] = [[x, y], [x + 40, y + 30], [x + 37, y + 34], [x - 3, y + 4]] // prettier-ignore
      return { x: x - 3, y, w: 43, h: 34, corners }
    }
    expect(overlapDepth(slanted(0), slanted(3))).toBeCloseTo(2)
    expect(overlapDepth(slanted(0), slanted(10))).toBe(0)
  })
})

describe('texts that overlap', () => {
  it('are reported as a pair, with the line of the first that overlaps', () => {
    const second: BoundingBox = { x: 64, y: 200, w: 100, h: 20 }
    const one = textAt('one', 64, 100, { lines: [{ x: 64, y: 100, w: 100, h: 20 }, second] })
    expect(findOverlaps([one, textAt('two', 100, 210)])).toEqual([
      {
        message:
          'text overlaps text: “one” (text.label < svg.drawing, at x 64, y 200) and “two” (text.label < svg.drawing, at x 100, y 210)',
        cause: 'text overlaps text: text.label < svg.drawing and text.label < svg.drawing',
        ownToSlide: true,
        boxes: [second],
      },
    ])
  })

  it('are reported if only one line of the second one overlaps', () => {
    const lines = [50, 110, 200].map((y) => ({ x: 64, y, w: 100, h: 20 }))
    expect(findOverlaps([textAt('one', 64, 100), textAt('two', 64, 50, { lines })])).toHaveLength(1)
  })

  it('may overlap by one and a half pixels', () => {
    expect(findOverlaps([textAt('one', 64, 100), textAt('two', 162.5, 100)])).toEqual([])
    expect(findOverlaps([textAt('one', 64, 100), textAt('two', 162.4, 100)])).toHaveLength(1)
  })

  it('are fine if their ink is disjoint, each pair for itself', () => {
    const texts = ['one', 'two', 'three'].map((words, i) => textAt(words, 64 + i, 100))
    const pairs = (...disjointFrom: number[][]) =>
      messagesOf(
        findOverlaps(
          texts,
          disjointFrom.map((indices) => ({ disjointFrom: indices })),
        ),
      ).map((message) => [...message.matchAll(/“(.*?)”/g)].map(([, words]) => words).join(' '))
    expect(pairs()).toEqual(['one two', 'one three', 'two three'])
    expect(pairs([2], [], [])).toEqual(['one two', 'two three'])
    expect(pairs([1], [2], [])).toEqual(['one three'])
  })

  it('are fine within a formula, but not where one of them is no code', () => {
    const [first, second] = [64, 70].map(
      (x) =>
        (code: boolean): TextRun =>
          textAt('x', x, 100, { code }),
    )
    expect(findOverlaps([first!(true), second!(true)])).toEqual([])
    expect(findOverlaps([first!(true), second!(false)])).toHaveLength(1)
    expect(findOverlaps([first!(false), second!(true)])).toHaveLength(1)
  })
})

it('rotated texts beside each other do not overlap', () => {
  const slanted = (x: number): TextRun['lines'] => [
    {
      ...{ x, y: 0, w: 70, h: 70 },
      corners: [
        [x, 60],
        [x + 60, 0],
        [x + 70, 10],
        [x + 10, 70],
      ],
    },
  ]
  const beside = (dx: number) => [
    textAt('one', 0, 0, { lines: slanted(0) }),
    textAt('two', 0, 0, { lines: slanted(dx) }),
  ]
  expect(findOverlaps(beside(30))).toEqual([])
  expect(findOverlaps(beside(10))).toHaveLength(1)
})
