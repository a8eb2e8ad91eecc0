import { expect, it } from 'vitest'
import { zoomAfterKey } from './zoom'

const point = { x: 20, y: 80 }

it('z zooms around the pointer, or around the centre when it is beside the slide', () => {
  expect(zoomAfterKey('none', 'z', point)).toEqual(point)
  expect(zoomAfterKey('none', 'z')).toEqual({ x: 50, y: 50 })
})
it.each(['z', 'Escape'])('%s brings the slide back', (key) => expect(zoomAfterKey(point, key)).toBe('none'))
it('other keys, and Escape when nothing is enlarged, are left to others', () => {
  expect(zoomAfterKey(point, 'x')).toBeUndefined()
  expect(zoomAfterKey('none', 'Escape')).toBeUndefined()
})
