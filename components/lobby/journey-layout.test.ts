import { describe, expect, it } from 'vitest'
import { GAP, rectEdges, type RectTuple } from '../kit/geometry'
import { pathStrokes } from '../kit/path-strokes.test-helper'
import { BACK_UP_STEP, stepAtFloor } from './journey'
import {
  ANSWER_BOX,
  CROSS_SECTION,
  HIDDEN_BOX,
  middleY,
  PROBABILITIES_BOX,
  QUESTION_BOX,
  routeSegments,
  TOKEN_BOX,
  UP_X,
} from './journey-layout'

const isInside = ([x, y, width, height]: RectTuple, storeyTop: number): boolean =>
  x > CROSS_SECTION.x &&
  x + width < CROSS_SECTION.x + CROSS_SECTION.w &&
  y > storeyTop &&
  y + height < storeyTop + CROSS_SECTION.h
const storeyTop = (n: number) => CROSS_SECTION.y + (4 - n) * CROSS_SECTION.h

describe('the layout of the journey', () => {
  it('keeps every box inside the room of its floor', () => {
    for (const box of [QUESTION_BOX, HIDDEN_BOX, ANSWER_BOX]) expect(isInside(box, storeyTop(4))).toBe(true)
    expect(isInside(TOKEN_BOX, storeyTop(3))).toBe(true)
    expect(isInside(PROBABILITIES_BOX, storeyTop(2))).toBe(true)
  })

  it('leaves a gap between the question and the answer', () => {
    expect(HIDDEN_BOX[0] + HIDDEN_BOX[2]).toBeLessThan(ANSWER_BOX[0])
  })

  it('extends the route on every click down to floor 1, then on the click that leads back up', () => {
    const steps = [...new Set(routeSegments.map((segment) => segment.from))]
    expect(steps).toEqual([...([4, 3, 2, 1] as const).map(stepAtFloor), BACK_UP_STEP])
  })

  it('centres the cards of the way up on its line', () => {
    for (const [x, , width] of [TOKEN_BOX, PROBABILITIES_BOX]) expect(x + width / 2).toBe(UP_X)
  })

  it('shows the upper edge of the hidden instructions, a larger sheet behind the question', () => {
    const [hidden, message] = [HIDDEN_BOX, QUESTION_BOX].map(rectEdges)
    expect(hidden.top).toBeLessThan(message.top)
    expect(hidden.bottom).toBeGreaterThan(message.top)
    expect(hidden.left).toBeGreaterThan(message.left)
    expect(hidden.right - hidden.left).toBeGreaterThan(message.right - message.left)
    expect(hidden.bottom - hidden.top).toBeGreaterThan(message.bottom - message.top)
  })
})

describe('the route', () => {
  const segments = () => routeSegments.map((segment) => ({ ...segment, points: pathStrokes(segment.d)[0] }))
  /** The one line down and up again. */
  const line = () => segments().filter(({ arrow }) => arrow !== 'arrow-end')
  const downX = () => line()[0].points.at(-1)![0]

  it('leads from the question to the answer without a break', () => {
    const question = rectEdges(QUESTION_BOX)
    const [first, ...others] = line()
    const [x, y] = first.points[0]
    expect([x, y > question.top, y < question.bottom]).toEqual([question.left, true, true])
    expect(y).toBeGreaterThan(middleY(4))
    others.forEach(({ points }, i) => expect(points[0]).toEqual(line()[i].points.at(-1)))
    const [endX, endY] = others.at(-1)!.points.at(-1)!
    const answer = rectEdges(ANSWER_BOX)
    expect([endX > answer.left, endX < answer.right]).toEqual([true, true])
    expect([endY > answer.bottom, endY < storeyTop(3)]).toEqual([true, true])
    expect(line().map(({ arrow }) => arrow)).toEqual([...others.map(() => undefined), 'arrow-end-big'])
  })

  it('goes down between the wall and the question', () => {
    expect(downX()).toBeGreaterThanOrEqual(CROSS_SECTION.x + GAP)
    expect(downX()).toBeLessThan(QUESTION_BOX[0])
  })

  it('reaches the middle of each floor, or the ceiling of the next one, on its click', () => {
    const endOf = (n: number) =>
      line()
        .findLast(({ from }) => from === stepAtFloor(n as 1))!
        .points.at(-1)![1]
    expect(endOf(4)).toBeGreaterThan(storeyTop(3))
    expect(endOf(4)).toBeLessThan(middleY(3))
    expect([endOf(3), endOf(2)]).toEqual([middleY(3), middleY(2)])
  })

  it('is engraved where it runs through theory, and nowhere else', () => {
    const engraved = segments().filter((segment) => segment.engraved)
    expect(engraved).toHaveLength(1)
    const [points] = engraved.map((segment) => segment.points)
    expect(points).toEqual([
      [downX(), storeyTop(1)],
      [downX(), middleY(1)],
      [UP_X, middleY(1)],
      [UP_X, storeyTop(1)],
    ])
  })

  it('branches to the right into the rooms of models and frameworks, and on the way up to the token', () => {
    const branches = segments().filter(({ arrow }) => arrow === 'arrow-end')
    const places = branches.map(({ points: [[x, y], [toX, toY]] }) => ({ x, y, toX, toY }))
    expect(places.map(({ y }) => y)).toEqual([middleY(3), middleY(2), middleY(3)])
    for (const { x, y, toX, toY } of places) expect([toX > x, toY]).toEqual([true, y])
    expect(places.slice(0, 2).map(({ x }) => x)).toEqual([downX(), downX()])
    expect(TOKEN_BOX[0] - places[2].toX).toBeGreaterThan(0)
  })
})
