/** Matrix products to be timed. Matrices [n, n] are stored row by row. */
import { matmul, noGrad, tensor } from 'llm-stack/frameworks'
import { seeded } from 'llm-stack/theory'

/** Rows and columns of the matrices on the slide. */
export const N = 512

/** A seeded matrix [n, n] of numbers between −1 and 1. */
export function randomMatrix(n: number, seed: number): Float32Array {
  const random = seeded(seed)
  return Float32Array.from({ length: n * n }, () => 2 * random() - 1)
}

/** Rows between two yields: on the main thread a slice must be shorter than a frame. */
const ROWS_PER_SLICE = { plain: 4, ours: 64 }

/** a·b by three nested loops. a, b [n, n] → [n, n]. Yields between slices. */
export function* naiveMatmul(
  a: Float32Array,
  b: Float32Array,
  n: number,
): Generator<undefined, Float32Array> {
  const c = new Float32Array(n * n)
  for (let i = 0; i < n; i++) {
    naiveRow(a, b, c, n, i)
    if (i % ROWS_PER_SLICE.plain === 0) yield
  }
  return c
}

function naiveRow(a: Float32Array, b: Float32Array, c: Float32Array, n: number, i: number): void {
  for (let j = 0; j < n; j++) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j]
    c[i * n + j] = sum
  }
}

/** a·b by matmul of llm-stack/frameworks, `rows` at a time. a, b [n, n] → [n, n]. Yields between slices. */
export function* libraryMatmul(
  a: Float32Array,
  b: Float32Array,
  n: number,
  rows = ROWS_PER_SLICE.ours,
): Generator<undefined, Float32Array> {
  const c = new Float32Array(n * n)
  const right = tensor(b, [n, n])
  for (let from = 0; from < n; from += rows) {
    const slice = a.subarray(from * n, Math.min(n, from + rows) * n)
    c.set(noGrad(() => matmul(tensor(slice, [slice.length / n, n]), right)).data, from * n)
    yield
  }
  return c
}

/** The largest difference from the expected result, as a share of its largest number; Infinity for NaN or a wrong length. */
export function relativeError(actual: Float32Array, expected: Float32Array): number {
  let [worst, largest] = [0, 0]
  for (let i = 0; i < expected.length; i++) {
    worst = Math.max(worst, Math.abs(actual[i] - expected[i]))
    largest = Math.max(largest, Math.abs(expected[i]))
  }
  return actual.length === expected.length && Number.isFinite(actual.reduce((s, x) => s + x, 0))
    ? worst / largest
    : Infinity
}
