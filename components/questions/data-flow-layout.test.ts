import { describe, expect, it } from 'vitest'
import { CONTENT, rectEdges, type RectTuple } from '../kit/geometry'
import { overlappingPairs } from '../kit/overlapping-pairs.test-helper'
import { pathStrokes } from '../kit/path-strokes.test-helper'
import * as layout from './data-flow-layout'

const { STATION_BOXES, RETENTION_BOXES, TRAINING_BOX, LOCAL_BOX, QUESTION_BOXES, WINDOW_BOX } = layout
const stations = STATION_BOXES.map(rectEdges)
const [device, app, provider] = stations
const retention = RETENTION_BOXES.map(rectEdges)
const [training, local] = [TRAINING_BOX, LOCAL_BOX].map(rectEdges)

/** Does `outer` hold all of `inner`, with a margin at every side? */
function contains(outer: RectTuple, inner: RectTuple): boolean {
  const [o, i] = [outer, inner].map(rectEdges)
  return i.left > o.left && i.right < o.right && i.top > o.top && i.bottom < o.bottom
}
const between = (x: number, from: number, to: number) => x > from && x < to

it('places every box within the content area, and none over another', () => {
  const boxes = [...STATION_BOXES, ...RETENTION_BOXES, TRAINING_BOX, LOCAL_BOX, ...QUESTION_BOXES]
  expect(overlappingPairs({ boxes })).toEqual([])
  for (const { left, right, top, bottom } of boxes.map(rectEdges)) {
    expect([left >= CONTENT.left, right <= CONTENT.right]).toEqual([true, true])
    expect([top >= CONTENT.top, bottom <= CONTENT.bottom]).toEqual([true, true])
  }
})

describe('alignment', () => {
  it('puts what is kept under its station, and the local model under the device', () => {
    expect(retention.map(({ left, right }) => [left, right])).toEqual(
      [app, provider].map(({ left, right }) => [left, right]),
    )
    expect([local.left, local.right]).toEqual([device.left, device.right])
  })
  it('spans app and provider with the training, and both rows with the local model', () => {
    expect([training.left, training.right]).toEqual([app.left, provider.right])
    expect([local.top, local.bottom]).toEqual([retention[0].top, training.bottom])
  })
  it('ends the last column at the right edge of the content', () =>
    expect([provider.right, rectEdges(QUESTION_BOXES.at(-1)!).right]).toEqual([CONTENT.right, CONTENT.right]))
})

describe('pictures', () => {
  it('stand within their boxes, between the lines of text', () => {
    const engine = layout.engineBox(layout.PROVIDER_ENGINE)
    expect(contains(STATION_BOXES[1], WINDOW_BOX)).toBe(true)
    expect(contains(STATION_BOXES[2], engine)).toBe(true)
    for (const { top, bottom } of [WINDOW_BOX, engine].map(rectEdges)) {
      expect(top).toBeGreaterThan(layout.STATION_LINES.name)
      expect(bottom).toBeLessThan(layout.STATION_LINES.role)
    }
    const localEngine = layout.engineBox(layout.LOCAL_ENGINE)
    expect(contains(LOCAL_BOX, localEngine)).toBe(true)
    expect(rectEdges(localEngine).top).toBeGreaterThan(layout.LOCAL_LINES.name)
    expect(rectEdges(localEngine).bottom).toBeLessThan(layout.LOCAL_LINES.place)
  })
  it('show a laptop whose foot is wider than its screen, and its user beside it', () => {
    const [screen, [footLeft, footRight]] = pathStrokes(layout.laptopPath)
    const [[left, top], , [right, bottom]] = screen
    expect(screen).toEqual([[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]) // prettier-ignore
    expect([right - left, bottom - top].every((size) => size > 0)).toBe(true)
    expect(left - footLeft[0]).toBeGreaterThan(0)
    expect(footRight[0] - right).toBe(left - footLeft[0])
    expect(between(footLeft[1], bottom, bottom + 10)).toBe(true)
    const [user] = pathStrokes(layout.userPath)
    for (const [x, y] of user) {
      expect(between(x, footRight[0], device.right)).toBe(true)
      expect(between(y, layout.STATION_LINES.name, layout.STATION_LINES.role)).toBe(true)
    }
    expect(user[0][1]).toBe(footLeft[1])
  })
  it('show a window with a title bar from edge to edge, and two lines of text under it', () => {
    const edges = rectEdges(WINDOW_BOX)
    const [bar, ...lines] = pathStrokes(layout.windowLines)
    expect(bar.map(([x]) => x)).toEqual([edges.left, edges.right])
    expect(lines).toHaveLength(2)
    for (const [x, y] of lines.flat()) {
      expect(between(x, edges.left, edges.right)).toBe(true)
      expect(between(y, bar[0][1], edges.bottom)).toBe(true)
    }
    expect(bar[0][1]).toBeGreaterThan(edges.top)
  })
  it('stand in the middle of their boxes, an engine a pixel right of it', () => {
    expect(rectEdges(WINDOW_BOX).centreX).toBe(app.centreX)
    for (const [box, engine] of [
      [provider, layout.PROVIDER_ENGINE],
      [local, layout.LOCAL_ENGINE],
    ] as const)
      expect(rectEdges(layout.engineBox(engine)).centreX - box.centreX).toBe(1)
  })
})

describe('arrows', () => {
  it('lead from station to station over the middle of the pictures, and back under it', () => {
    expect([layout.REQUEST_ARROWS, layout.REPLY_ARROWS].map((arrows) => arrows.length)).toEqual([2, 2])
    layout.REQUEST_ARROWS.forEach(({ from, to }, i) => {
      const [left, right] = [stations[i].right, stations[i + 1].left]
      const reply = layout.REPLY_ARROWS[i]
      for (const [x] of [from, to, reply.from, reply.to]) expect(between(x, left, right)).toBe(true)
      expect(from[0]).toBeLessThan(to[0])
      expect(reply.from[0]).toBeGreaterThan(reply.to[0])
      expect([from[1] === to[1], reply.from[1] === reply.to[1]]).toEqual([true, true])
      expect(between(layout.PROVIDER_ENGINE.y, from[1], reply.from[1])).toBe(true)
    })
  })
  it('lead straight down, from a station to what it keeps and on to the training', () =>
    retention.forEach((box, i) => {
      const [kept, trained] = [layout.RETENTION_ARROWS[i], layout.TRAINING_ARROWS[i]]
      expect([kept.from[1], trained.from[1]]).toEqual([app.bottom, box.bottom])
      expect(between(kept.to[1], kept.from[1], box.top)).toBe(true)
      expect(between(trained.to[1], trained.from[1], training.top)).toBe(true)
      expect(new Set([kept.from[0], kept.to[0], trained.from[0], trained.to[0]]).size).toBe(1)
      expect(between(kept.from[0], box.left, box.right)).toBe(true)
    }))
})
