import { describe, expect, it } from 'vitest'
import { CONTENT, MAIN, rectEdges, type RectTuple } from '../kit/geometry'
import { overlappingPairs } from '../kit/overlapping-pairs.test-helper'
import {
  APP_BOX,
  BARS,
  BARS_TITLE,
  EARLIER_BOX,
  ENGINE,
  ENGINE_BOX,
  ENGINE_INPUT,
  MERGE_X,
  QUESTION_BOX,
  REPLY_ARROW,
  REPLY_BOX,
  replyOutline,
  SENT_NOTE,
  SYSTEM_BOX,
  TAB_BOX,
  TOOL_BOX,
  TOOL_ICON,
  TOOL_NAME_Y,
  toolHanger,
  toolRail,
  TOOLS,
  TOOLS_CAPTION,
} from './chat-anatomy-layout'

const app = rectEdges(APP_BOX)
const toolBoxes = Array.from({ length: TOOLS.count }, (_, i): RectTuple => {
  const [x, y, width, height] = TOOL_BOX
  return [TOOLS.x + i * TOOLS.pitch + x, TOOLS.y + y, width, height]
})
/** Bars with their names, which begin at the drawing's left edge. */
const barsBox: RectTuple = [MAIN.x, BARS.y, BARS.x + BARS.width - MAIN.x, BARS.pitch + BARS.height]
const inApp: Record<string, RectTuple> = {
  system: SYSTEM_BOX,
  earlier: EARLIER_BOX,
  question: QUESTION_BOX,
  engine: ENGINE_BOX,
  reply: REPLY_BOX,
}

describe('the app', () => {
  it('frames messages, engine and reply, which do not overlap', () => {
    expect(overlappingPairs({ ...inApp, tab: TAB_BOX })).toEqual([])
    for (const box of Object.values(inApp)) {
      const { left, right, top, bottom } = rectEdges(box)
      expect([left > app.left, right < app.right, top > app.top, bottom < SENT_NOTE.y]).not.toContain(false)
    }
  })
  it('centres them on one line', () => {
    const messages: RectTuple = [0, SYSTEM_BOX[1], 0, rectEdges(QUESTION_BOX).bottom - SYSTEM_BOX[1]]
    const middles = [messages, ENGINE_BOX, REPLY_BOX].map((box) => rectEdges(box).centreY)
    expect(middles).toEqual([app.centreY, app.centreY, app.centreY])
    expect([ENGINE_INPUT[1], REPLY_ARROW.from[1], REPLY_ARROW.to[1]]).toEqual(middles)
  })
  it('aligns the messages with the tab and the note', () =>
    expect([SYSTEM_BOX[0], EARLIER_BOX[0], QUESTION_BOX[0], SENT_NOTE.x]).toEqual(Array(4).fill(TAB_BOX[0])))
  it('leads the arrows from one part to the next, without touching a part', () => {
    const stops = [
      rectEdges(QUESTION_BOX).right,
      MERGE_X,
      ENGINE_INPUT[0],
      ENGINE_BOX[0],
      ENGINE.x,
      rectEdges(ENGINE_BOX).right,
      REPLY_ARROW.from[0],
      REPLY_ARROW.to[0],
      REPLY_BOX[0],
    ]
    expect(stops).toEqual(stops.toSorted((a, b) => a - b))
    expect(new Set(stops).size).toBe(stops.length)
  })
  it('closes the outline of the bubble', () =>
    expect(replyOutline).toBe('M589 243h173v150h-127l-18 18v-18h-28z'))
})

describe('the tools', () => {
  it('hang under the app, beside the bars and within the drawing', () => {
    expect(overlappingPairs({ app: APP_BOX, bars: barsBox, tools: toolBoxes })).toEqual([])
    expect(rectEdges(toolBoxes.at(-1)!).right).toBeLessThanOrEqual(MAIN.right)
    expect([TOOLS_CAPTION.y, rectEdges(barsBox).bottom].every((y) => y < CONTENT.bottom)).toBe(true)
    expect(BARS_TITLE.y).toBeGreaterThan(app.bottom)
  })
  it('hang on a rail from the first to the last, centred under one line from the app', () => {
    const last = TOOLS.x + (TOOLS.count - 1) * TOOLS.pitch
    expect(TOOLS_CAPTION.x).toBe((TOOLS.x + last) / 2)
    const railY = TOOLS.y - Number(/V-(\d+)/.exec(toolHanger)![1])
    expect(toolRail).toBe(`M${TOOLS_CAPTION.x} ${app.bottom}V${railY}M${TOOLS.x} ${railY}h${last - TOOLS.x}`)
  })
  it('have their icons in the middle and their names below', () => {
    const { size, x, y } = TOOL_ICON
    const icon = rectEdges([x, y, size, size])
    const tool = rectEdges(TOOL_BOX)
    expect([icon.centreX, icon.centreY]).toEqual([tool.centreX, tool.centreY])
    expect(TOOL_NAME_Y).toBeGreaterThan(tool.bottom)
    expect(TOOLS.y + TOOL_NAME_Y).toBeLessThan(TOOLS_CAPTION.y)
  })
})
