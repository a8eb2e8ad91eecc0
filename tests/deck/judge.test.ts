import { describe, expect, it } from 'vitest'
import { contrastFault, headingFaults, outsideFaults, overlapFaults, reach, sizeFaults } from './judge'
import type { Sheet, Text } from './page/sheet'

const text = (words: string, x: number, y: number, more: Partial<Text> = {}): Text => ({
  words,
  place: 'text.t-label < svg.drawing',
  size: 22,
  weight: 500,
  colour: [26, 36, 49, 1],
  outlined: false,
  small: false,
  lines: [{ x, y, w: 100, h: 20 }],
  ...more,
})
const sheet = (...texts: Text[]): Sheet => ({
  no: 7,
  click: 0,
  clicks: 0,
  headings: ['A headline'],
  texts,
  outside: [],
  clipped: [],
  broken: [],
})

describe('a sheet', () => {
  it('is fine when texts keep apart and inside the frame', () => {
    const fine = sheet(text('one', 64, 100), text('two', 64, 121))
    for (const judge of [outsideFaults, overlapFaults, headingFaults]) expect(judge(fine)).toEqual([])
    expect(sizeFaults(fine, false)).toEqual([])
  })

  it('has text on text when two reach into each other by more than a hair', () => {
    expect(overlapFaults(sheet(text('one', 64, 100), text('two', 100, 110)))).toEqual([
      expect.stringMatching(/^text on text: “one” .* and “two” .*at x 100, y 110/),
    ])
    expect(overlapFaults(sheet(text('one', 64, 100), text('two', 163, 100)))).toEqual([])
    expect(reach({ x: 0, y: 0, w: 10, h: 10 }, { x: 8, y: 5, w: 10, h: 10 })).toBe(2)
  })

  it('may have slanted texts side by side', () => {
    const slanted = (x: number): Text['lines'] => [
      {
        x,
        y: 0,
        w: 70,
        h: 70,
        corners: [
          [x, 60],
          [x + 60, 0],
          [x + 70, 10],
          [x + 10, 70],
        ],
      },
    ]
    const beside = (dx: number) =>
      sheet(text('one', 0, 0, { lines: slanted(0) }), text('two', 0, 0, { lines: slanted(dx) }))
    expect(overlapFaults(beside(30))).toEqual([])
    expect(overlapFaults(beside(10))).toHaveLength(1)
  })

  it('keeps text off the frame', () => {
    expect(outsideFaults(sheet(text('one', 1180, 100)))).toEqual([
      expect.stringContaining('runs over the frame'),
    ])
    expect(outsideFaults(sheet(text('one', 1200, 100)))).toEqual([
      expect.stringContaining('runs off the sheet'),
    ])
  })

  it('has text that can be read in the back row', () => {
    expect(sizeFaults(sheet(text('one', 64, 100, { size: 15 })), false)).toHaveLength(1)
    expect(sizeFaults(sheet(text('one', 64, 100, { size: 15, small: true })), false)).toEqual([])
    expect(sizeFaults(sheet(text('one', 64, 100, { size: 15 })), true)).toEqual([])
    expect(sizeFaults(sheet(text('one', 64, 100, { size: 12, small: true })), false)).toHaveLength(1)
  })

  it('has one heading', () => {
    expect(headingFaults({ ...sheet(), headings: [] })).toEqual(['no visible heading, one wanted'])
    expect(headingFaults({ ...sheet(), headings: ['a', 'b'] })).toEqual(['2 visible headings, one wanted'])
  })
})

describe('contrast', () => {
  const paper = { rgb: [247, 243, 233], share: 0.7 }
  const ink = { rgb: [26, 36, 49], share: 0.6 }

  it('is measured against the commonest colour around the letters', () => {
    expect(contrastFault(text('ink', 0, 0), [paper, ink])).toEqual([])
    expect(contrastFault(text('pale', 0, 0, { colour: [176, 168, 144, 1] }), [paper])).toEqual([
      expect.stringContaining('contrast 2.1, at least 4.5 wanted: “pale”'),
    ])
  })

  it('is measured against the next colour where the letters fill their box', () => {
    expect(contrastFault(text('ink', 0, 0), [ink, { ...paper, share: 0.3 }])).toEqual([])
  })

  it('is 1 for text in the colour of its ground', () => {
    expect(contrastFault(text('ink', 0, 0), [{ ...ink, share: 1 }])).toHaveLength(1)
  })

  it('takes opacity into account', () => {
    expect(contrastFault(text('ink', 0, 0, { colour: [26, 36, 49, 0.3] }), [paper])).toHaveLength(1)
  })
})
