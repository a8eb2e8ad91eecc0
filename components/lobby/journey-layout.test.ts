import { describe, expect, it } from 'vitest'
import type { RectTuple } from '../kit/geometry'
import { BACK_UP_STEP, stepAtFloor } from './journey'
import {
  ANSWER_BOX,
  CROSS_SECTION,
  HIDDEN_BOX,
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
})
