import { describe, expect, it } from 'vitest'
import type { BoundingBox, SlideContent } from '../page/types'
import { defaultSettings } from '../settings'
import type { ClickSnapshot } from '../types'
import { contentOf, messagesOf, textAt } from './slide-content.test-helper'
import { overflowingTexts, slideOverflow } from './slide-overflow'

/** What is reported of a text with this box on a slide of 1280 × 720 px. */
const found = (box: BoundingBox, margin: number) =>
  messagesOf(overflowingTexts(contentOf(textAt('one', 0, 0, { lines: [box] })), margin)).map(
    (message) => message.split(':')[0],
  )
const [INTO_MARGIN, OFF_SLIDE] = ['text runs into the margin', 'text runs off the slide']

describe('a text at the edge of a slide', () => {
  it.each([
    [15.5, 100, 15.4, 100],
    [64, 15.5, 64, 15.4],
    [1164.5, 100, 1164.6, 100],
    [64, 684.5, 64, 684.6],
  ])('may reach half a pixel into the margin: at %f, %f, but not at %f, %f', (x, y, farX, farY) => {
    expect(found({ x, y, w: 100, h: 20 }, 16)).toEqual([])
    expect(found({ x: farX, y: farY, w: 100, h: 20 }, 16)).toEqual([INTO_MARGIN])
  })

  it.each([
    [0, 100, -0.1, 100],
    [64, 0, 64, -0.1],
    [1180, 100, 1180.1, 100],
    [64, 700, 64, 700.1],
  ])('is in the margin up to the edge: at %f, %f, and off the slide at %f, %f', (x, y, farX, farY) => {
    expect(found({ x, y, w: 100, h: 20 }, 16)).toEqual([INTO_MARGIN])
    expect(found({ x: farX, y: farY, w: 100, h: 20 }, 16)).toEqual([OFF_SLIDE])
  })

  it.each([
    [-0.5, 100, -0.6, 100],
    [64, -0.5, 64, -0.6],
    [1180.5, 100, 1180.6, 100],
    [64, 700.5, 64, 700.6],
  ])(
    'may reach half a pixel off a slide without a margin: at %f, %f, but not at %f, %f',
    (x, y, farX, farY) => {
      expect(found({ x, y, w: 100, h: 20 }, 0)).toEqual([])
      expect(found({ x: farX, y: farY, w: 100, h: 20 }, 0)).toEqual([OFF_SLIDE])
    },
  )
})

describe('several texts at an edge', () => {
  it('are reported separately up to three, a list that is too long once', () => {
    const three = contentOf(...[1, 2, 3].map((n) => textAt('it', 64, 700 + n)))
    expect(overflowingTexts(three, 0)).toHaveLength(3)
    const list = ['one', 'two', 'three', 'four', 'five']
    const long = contentOf(...list.map((words, i) => textAt(words, 64, 690 + 25 * i)), textAt('far', 1250, 9))
    const [below, beside] = overflowingTexts(long, 0)
    expect(below!.message).toMatch(/“two” .*, and 3 more at the bottom$/)
    expect(below!.boxes).toEqual([715, 740, 765, 790].map((y) => ({ x: 64, y, w: 100, h: 20 })))
    expect(beside!.message).toContain('“far”')
  })

  it.each([
    ['left', -30, 100],
    ['top', 64, -9],
    ['right', 1200, 100],
    ['bottom', 64, 710],
  ])('are told with the edge over which they reach: the %s', (side, x, y) => {
    const [all, ...others] = overflowingTexts(contentOf(...Array(4).fill(textAt('it', x, y))), 0)
    expect(all!.message).toMatch(new RegExp(`, and 3 more at the ${side}$`))
    expect(others).toEqual([])
  })

  it('belong to the edge over which they reach furthest', () => {
    const corner = contentOf(...Array(4).fill(textAt('it', 1190, 715)))
    expect(messagesOf(overflowingTexts(corner, 0))).toEqual([expect.stringMatching(/at the bottom$/)])
  })

  it('are grouped apart, off the slide and in its margin', () => {
    const both = contentOf(...[1170, 1171, 1190, 1191].map((x) => textAt('it', x, 100)))
    expect(overflowingTexts(both, 16)).toHaveLength(4)
  })
})

it('tells a table once, whichever of its parts run off, and what is in an element with that element', () => {
  const table = 'table < div.slide'
  const cell = (words: string, x: number) => textAt(words, x, 100, { block: table })
  const evaluate = (content: SlideContent) =>
    slideOverflow.evaluate({ content } as ClickSnapshot, defaultSettings)
  const [wide, ...others] = evaluate(contentOf(cell('one', 1200), cell('two', 1250)))
  expect(wide).toMatchObject({
    dedupeKey: `runs off the slide at the right: ${table}`,
    cause: `runs off the slide at the right: ${table}`,
    boxes: [{ x: 1200 }, { x: 1250 }],
  })
  expect(wide!.message).toMatch(/“one” .*, and 1 more of table < div.slide$/)
  expect(others).toEqual([])
  const box = { x: 1100, y: 50, w: 300, h: 200 }
  const inside = { x: 1150, y: 60, w: 200, h: 20 }
  const overflowing = [box, inside].map((at, i) => ({ path: `div.${i}`, message: 'is wide', box: at }))
  expect(evaluate({ ...contentOf(textAt('it', 1200, 100)), overflowing })).toMatchObject([
    { cause: 'element runs off the slide: div.0', boxes: [box] },
  ])
  expect(
    evaluate({ ...contentOf(), overflowing: [box, box].map((at) => ({ path: 'p', message: '', box: at })) }),
  ).toHaveLength(2)
})
