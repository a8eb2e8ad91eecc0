import { fail } from './assert'

/** A list of numbers of any kind: number[], Float32Array, … */
export type Numbers = ArrayLike<number>
/** [n]. */
export type Vector = number[]
/** [rows, columns]: a list of rows of equal length. */
export type Matrix = Vector[]

/** Σ aᵢbᵢ; errors begin with the name of the operation. */
function product(operation: string, a: Numbers, b: Numbers): number {
  if (a.length !== b.length) fail(operation, `lengths differ, [${a.length}] and [${b.length}]`)
  if (a.length === 0) fail(operation, 'empty input [0]')
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  if (Number.isNaN(sum)) fail(operation, `NaN in [${a.length}] and [${b.length}]`)
  return sum
}

/** Dot product Σ aᵢbᵢ. a, b [n] → number. Throws RangeError on unequal or zero length, or NaN. */
export const dot = (a: Numbers, b: Numbers): number => product('dot', a, b)
/** Euclidean length √(a·a). a [n] → number ≥ 0. Throws RangeError if empty or NaN. */
export const norm = (a: Numbers): number => Math.sqrt(product('norm', a, a))
/** Cosine of the angle between a and b, in [−1, 1]. a, b [n]. Throws RangeError as `dot`, or for a zero vector. */
export function cosine(a: Numbers, b: Numbers): number {
  const ab = product('cosine', a, b)
  const lengths = norm(a) * norm(b)
  if (lengths === 0) fail('cosine', `a zero vector has no direction, [${a.length}] and [${b.length}]`)
  return Math.max(-1, Math.min(1, ab / lengths))
}

/** Nearest neighbours: rows of a table by their cosine with a, highest first, ties in order of index. a [n], table
 *  [m, n] → [m] indices and cosines. Throws RangeError as `cosine`. */
export const nearest = (a: Numbers, table: readonly Numbers[]): { index: number; cosine: number }[] =>
  table.map((row, index) => ({ index, cosine: cosine(a, row) })).sort((x, y) => y.cosine - x.cosine)

/** a + b, elementwise. a, b [n] → [n]. Throws RangeError on unequal length. */
export function add(a: Numbers, b: Numbers): Vector {
  if (a.length !== b.length) fail('add', `lengths differ, [${a.length}] + [${b.length}]`)
  return Array.from(a, (x, i) => x + b[i])
}
/** s·a. a [n] → [n]. */
export const scale = (a: Numbers, s: number): Vector => Array.from(a, (x) => s * x)

/** A matrix → [rows, columns]. Throws RangeError, under the operation's name, if it is empty or ragged or has NaN. */
export function shape(a: Matrix, operation = 'shape'): [number, number] {
  if (a.length === 0 || a[0].length === 0) fail(operation, `empty input [${a.length}, ${a[0]?.length ?? 0}]`)
  const ragged = a.find((row) => row.length !== a[0].length)
  if (ragged) fail(operation, `ragged matrix, rows [${a[0].length}] and [${ragged.length}]`)
  if (a.some((row) => row.some(Number.isNaN))) fail(operation, `NaN in [${a.length}, ${a[0].length}]`)
  return [a.length, a[0].length]
}

/** Transpose Aᵀ. a [m, n] → [n, m]. Throws RangeError if it is empty or ragged or has NaN. */
export function transpose(a: Matrix): Matrix {
  const [, columns] = shape(a, 'transpose')
  return Array.from({ length: columns }, (_, j) => a.map((row) => row[j]))
}

/** Matrix product: cᵢⱼ = row i of a · column j of b. a [m, k], b [k, n] → [m, n]. Throws RangeError if shapes do not
 *  fit. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const [m, k] = shape(a, 'matmul')
  const [inner, n] = shape(b, 'matmul')
  if (k !== inner) fail('matmul', `inner sizes differ, [${m}, ${k}] × [${inner}, ${n}]`)
  const columns = transpose(b)
  return a.map((row) => columns.map((column) => dot(row, column)))
}

/** A + B, elementwise, without broadcasting. a, b [m, n] → [m, n]. Throws RangeError if shapes differ. */
export function addMatrices(a: Matrix, b: Matrix): Matrix {
  const [left, right] = [a, b].map((x) => `[${shape(x, 'addMatrices').join(', ')}]`)
  if (left !== right) fail('addMatrices', `${left} + ${right}`)
  return a.map((row, i) => add(row, b[i]))
}
