import { expect, it } from 'vitest'
import { llama } from '../../data/models'
import { drawBooks, drawRacks, drawInterruptions } from './resource-drawings'

const paths = (shapes: ReturnType<typeof drawBooks>) => shapes.flatMap((s) => (s.tag === 'path' ? [s.d] : []))

it('draws exactly as many books as requested', () => {
  const spines = paths(drawBooks(156, 4, 352, 56)).filter((d) => /^M[\d.]+ \d+v-/.test(d))
  expect(spines).toHaveLength(156)
})

it('draws exactly as many racks as requested', () => {
  const faces = paths(drawRacks(4, 352)).filter((d) => d.endsWith('Z')).length
  // Three faces per rack, and three of the slab.
  expect(faces).toBe(3 * 16 + 3)
})

it.each([llama.interruptions, 9, 100])('draws exactly %i gaps within the rows of a run', (count) => {
  const [strip] = paths(drawInterruptions(count, 352))
  const pieces = [...strip.matchAll(/M([\d.]+) (\d+)h([\d.]+)/g)].map(([, x, y, w]) => [+x, +y, +w])
  const gaps = pieces.slice(1).filter(([x, y], i) => {
    const [before, row, width] = pieces[i]
    return row === y && x - before - width > 2
  })
  expect(gaps).toHaveLength(count)
  expect(pieces.every(([x, , w]) => w > 0 && x + w <= 352.1)).toBe(true)
})
