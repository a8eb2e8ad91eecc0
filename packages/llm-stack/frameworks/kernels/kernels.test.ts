import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../theory'
import { KernelMemory } from './kernel-memory'
import { ACTIVATION_BYTES, SCRATCH_BYTES } from './layout'

/** Numbers of all sizes: ordinary ones, zeros, tiny ones, infinities, NaN. */
const number = fc.oneof(
  { weight: 12, arbitrary: fc.float({ min: -4, max: 4, noNaN: true }) },
  { weight: 1, arbitrary: fc.float() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e-40, -1e-30, Infinity, -Infinity, NaN, 100, -100, 3e38) },
)
const numbers = (n: number) =>
  fc.tuple(fc.array(number, { minLength: 1, maxLength: 80 }), fc.integer()).map(([list, seed]) => {
    const random = seeded(seed)
    return Float32Array.from({ length: n }, () => list[Math.floor(random() * list.length)])
  })

/** Zeros of both signs and a few others. */
const zeros = (n: number) => fc.array(fc.constantFrom(0, -0, 0, -0, 1, -1), { minLength: n, maxLength: n })

/** Bytes of a memory from a pointer on, with one bit pattern for every NaN. */
const bitsAt = (memory: KernelMemory, at: number, n: number) =>
  [...memory.floatsAt(at, n)].map((x) => (Object.is(x, -0) ? '-0' : String(x)))

/** Runs the same on compiled and plain kernels: both must leave the same bits. run: → pointer and length of
 *  its result. */
function expectSameBits(run: (memory: KernelMemory) => [at: number, n: number]) {
  const [compiled, plain] = [true, false].map((on) => {
    const memory = new KernelMemory({ compiled: on })
    expect(memory.compiled).toBe(on)
    // An odd place: rows are rarely where vectors would like them.
    memory.allocate(32)
    return bitsAt(memory, ...run(memory))
  })
  expect(compiled).toEqual(plain)
}
const size = (max: number) => fc.integer({ min: 1, max })

describe('compiled and plain kernels leave the same bits:', () => {
  it('products of 32-bit numbers, of any shape and layout', () => {
    const shapes = fc.record({
      rows: size(7),
      depth: size(40),
      panels: size(9),
      across: fc.boolean(),
      gap: fc.nat(2),
    })
    const products = shapes.chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        numbers((shape.rows + shape.gap) * (shape.depth + shape.gap)),
        numbers(8 * shape.depth * (shape.panels + shape.gap)),
        numbers(shape.rows * 8 * (shape.panels + shape.gap)),
      ),
    )
    fc.assert(
      fc.property(products, ([{ rows, depth, panels, across, gap }, x, w, y]) =>
        expectSameBits((memory) => {
          const to = memory.allocateFloats(y)
          const [xStride, xStep] = across ? [4, 4 * (rows + gap)] : [4 * (depth + gap), 4]
          const [wRow, wPanel] = across ? [32 * (panels + gap), 32] : [32, 32 * depth]
          const [from, weights] = [memory.allocateFloats(x), memory.allocateFloats(w)]
          const yStride = 32 * (panels + gap)
          const place = [xStride, xStep, rows, depth, weights, wRow, wPanel, panels, to, yStride] as const
          memory.kernels.multiplyFloats(from, ...place)
          return [to, y.length]
        }),
      ),
    )
  })

  it.each([
    ['multiplyQ4', 80],
    ['multiplyQ8', 136],
  ] as const)('%s, for one vector and several', (kernel, bytes) => {
    fc.assert(
      fc.property(
        fc
          .tuple(size(3), size(4), size(6))
          .chain(([groups, blocks, vectors]) =>
            fc.tuple(
              fc.constant({ groups, blocks, vectors }),
              fc.uint8Array({ minLength: groups * blocks * bytes, maxLength: groups * blocks * bytes }),
              fc.oneof(numbers(32 * blocks * vectors), fc.constant(new Float32Array(32 * blocks * vectors))),
              fc.oneof(numbers(4 * groups * vectors), zeros(4 * groups * vectors)),
            ),
          ),
        ([{ groups, blocks, vectors }, w, x, y]) =>
          expectSameBits((memory) => {
            // Scales are finite: their highest exponent, 31, is cleared.
            for (let b = 0; b < groups * blocks; b++)
              for (let i = 0; i < (bytes === 80 ? 8 : 4); i++) w[b * bytes + 2 * i + 1] &= 0xbf
            const weights = memory.allocate(w.length)
            memory.bytes.set(w, weights)
            const packed = memory.allocate(vectors * blocks * ACTIVATION_BYTES)
            memory.kernels.quantize(memory.allocateFloats(x), vectors * blocks, packed)
            const scratch = memory.allocate(blocks * SCRATCH_BYTES)
            const to = memory.allocateFloats(y)
            memory.kernels[kernel](weights, groups, blocks, packed, vectors, to, 16 * groups, scratch)
            return [to, y.length]
          }),
      ),
    )
  })

  it('16-bit activations', () => {
    fc.assert(
      fc.property(numbers(96), (x) =>
        expectSameBits((memory) => {
          const to = memory.allocate(3 * ACTIVATION_BYTES)
          memory.kernels.quantize(memory.allocateFloats(x), 3, to)
          // 16-bit numbers are compared as such.
          const int16s = Float32Array.from(memory.int16s.subarray(to / 2, to / 2 + 108))
          for (let b = 0; b < 3; b++)
            int16s.set([memory.floats[to / 4 + 18 * b], memory.floats[to / 4 + 18 * b + 1]], 36 * b)
          return [memory.allocateFloats(int16s), int16s.length]
        }),
      ),
    )
  })

  it('softmax', () => {
    fc.assert(
      fc.property(size(45).chain(numbers), fc.constantFrom(1, 0.125, 0.3), (x, scale) =>
        expectSameBits((memory) => {
          const at = memory.allocateFloats([...x, 7, 7, 7, 7])
          memory.kernels.softmax(at, x.length, scale)
          return [at, x.length + 4]
        }),
      ),
    )
  })

  it('norms', () => {
    fc.assert(
      fc.property(
        size(20).chain((n) => fc.tuple(numbers(4 * n), numbers(4 * n))),
        ([x, gain]) =>
          expectSameBits((memory) => {
            const to = memory.allocate(4 * x.length)
            memory.kernels.rmsNorm(memory.allocateFloats(x), memory.allocateFloats(gain), to, x.length, 1e-5)
            return [to, x.length]
          }),
      ),
    )
  })

  it('rotations', () => {
    fc.assert(
      fc.property(
        fc.tuple(size(4), size(6)).chain(([heads, n]) => fc.tuple(numbers(heads * 4 * n), numbers(8 * n))),
        ([x, turns]) =>
          expectSameBits((memory) => {
            const at = memory.allocateFloats(x)
            const length = turns.length / 2
            memory.kernels.rotate(at, x.length / length, length, memory.allocateFloats(turns))
            return [at, x.length]
          }),
      ),
    )
  })

  it('gated hidden layers, of any width', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(size(20), fc.nat(3))
          .chain(([n, less]) => fc.tuple(numbers(4 * n), numbers(4 * n), fc.constant(less))),
        ([gate, up, less]) =>
          expectSameBits((memory) => {
            const at = memory.allocateFloats(gate)
            memory.kernels.swiglu(at, memory.allocateFloats(up), gate.length - less)
            return [at, gate.length]
          }),
      ),
    )
  })
})
