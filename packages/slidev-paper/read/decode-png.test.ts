import { encode } from 'fast-png'
import { expect, it } from 'vitest'
import { bitmapFromPng } from './render-page'
import { decodePng } from './decode-png'

const colours = [10, 20, 30, 200, 210, 220]

it.each([
  ['without transparency', { channels: 3, data: colours }],
  ['with', { channels: 4, data: [10, 20, 30, 255, 200, 210, 220, 9] }],
])('decodes the pixels of a PNG %s', (_, { channels, data }) => {
  const picture = { width: 2, height: 1, channels, data: Uint8Array.from(data) }
  expect(decodePng(encode(picture))).toEqual(picture)
})

it('gives a bitmap an opacity that the PNG has not', () => {
  const png = encode({ width: 2, height: 1, channels: 3, data: Uint8Array.from(colours) })
  expect([...bitmapFromPng(Buffer.from(png)).data]).toEqual([10, 20, 30, 255, 200, 210, 220, 255])
})
