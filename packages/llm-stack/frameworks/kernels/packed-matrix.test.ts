import { expect, it } from 'vitest'
import { KernelMemory } from './kernel-memory'
import { PackedMatrix } from './packed-matrix'
import { VectorBuffer } from './vector-buffer'

it('a packed matrix refuses vectors of another width, even in as many blocks', () => {
  const memory = new KernelMemory()
  const matrix = new PackedMatrix(memory, 4, 64, 8, new Uint8Array(4 * 2 * 34))
  const y = new VectorBuffer(memory, 2, 4)
  for (const width of [32, 63, 96])
    expect(() => matrix.addProduct(new VectorBuffer(memory, 2, width), 2, y)).toThrow(
      new RangeError(`PackedMatrix: [4, 64] times vectors of ${width}`),
    )
  matrix.addProduct(new VectorBuffer(memory, 2, 64), 2, y)
  expect([...y.numbers(0), ...y.numbers(1)]).toEqual(Array(8).fill(0))
})
