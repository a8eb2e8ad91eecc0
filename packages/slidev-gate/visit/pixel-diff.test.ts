import { expect, it } from 'vitest'
import type { Picture } from 'slidev-paper/read'
import { areaAround, areaOf, changedPixels, countChangedPixels, diffPixels, pixelsOf } from './pixel-diff'

const WIDTH = 100
const HEIGHT = 40

const white = (channels = 4): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  channels,
  data: new Uint8Array(WIDTH * HEIGHT * channels).fill(255),
})

it('counts a pixel as changed if any channel differs by 4 or more', () => {
  const box = { x: 10.5, y: 5.5, w: 2, h: 1 }
  const changed = (channel: number, by: number, x = 11, y = 5) => {
    const png = white()
    png.data[(y * WIDTH + x) * 4 + channel]! -= by
    return [diffPixels(white(), png), diffPixels(png, white())].map((diff) => countChangedPixels(diff, box))
  }
  for (const channel of [0, 1, 2]) {
    expect(changed(channel, 4)).toEqual([1, 1])
    expect(changed(channel, 3)).toEqual([0, 0])
  }
  for (const [x, y] of [[10, 5], [12, 6]] as const) expect(changed(0, 9, x, y)).toEqual([1, 1]) // prettier-ignore
  for (const [x, y] of [[9, 5], [13, 5], [11, 4], [11, 7]] as const) expect(changed(0, 9, x, y)).toEqual([0, 0]) // prettier-ignore
})

it('knows how much a pixel differs: by its most different channel', () => {
  const png = white()
  png.data.set([250, 200, 240], (5 * WIDTH + 11) * 4)
  const diff = diffPixels(white(), png)
  expect(diff).toMatchObject({ width: WIDTH, height: HEIGHT })
  expect(diff.levels[5 * WIDTH + 11]).toBe(55)
  expect(diff.levels.filter(Boolean)).toHaveLength(1)
})

it('compares pictures with and without transparency', () => {
  const [rgb, rgba] = [white(3), white(4)]
  expect(diffPixels(rgb, rgba).levels.some(Boolean)).toBe(false)
  rgb.data[(5 * WIDTH + 11) * 3] = 100
  expect(diffPixels(rgb, rgba).levels.indexOf(155)).toBe(5 * WIDTH + 11)
  expect(diffPixels(rgba, rgb)).toEqual(diffPixels(rgb, rgba))
})

it('has the pixels of an area row by row, and the area around pixels', () => {
  const diff = diffPixels(white(), white())
  const area = { left: 98, top: 2, right: 100, bottom: 4 }
  expect(pixelsOf(diff, area)).toEqual([298, 299, 398, 399])
  expect(changedPixels(diff, area)).toEqual([])
  diff.levels.fill(9)
  expect(changedPixels(diff, area)).toEqual([298, 299, 398, 399])
  expect(areaAround(diff, [398, 299])).toEqual(area)
  expect(areaAround(diff, [0])).toEqual({ left: 0, top: 0, right: 1, bottom: 1 })
})

it('takes the pixels that a box touches, within the picture', () => {
  const diff = diffPixels(white(), white())
  expect(areaOf({ x: 1.5, y: 2.5, w: 2, h: 3 }, diff)).toEqual({ left: 1, top: 2, right: 4, bottom: 6 })
  expect(areaOf({ x: -5, y: -5, w: 500, h: 500 }, diff)).toEqual({ left: 0, top: 0, right: 100, bottom: 40 })
})
