import { add, dot, matmul, norm, scale, shape, transpose, type Numbers, type Vector } from 'llm-stack/theory'
import type { PointTuple } from '../kit'

/** Squarings of the Gram matrix: 2⁹ = 512 power iterations separate axes whose variances differ by a twentieth. */
const SQUARINGS = 9

/**
 * The unit vector [numbers] along which the rows [rows, numbers] vary most: power iteration on their Gram matrix, by
 * squaring it. All zeros if the rows are.
 */
function principalAxis(rows: Vector[]): Vector {
  let gram = matmul(rows, transpose(rows))
  for (let k = 0; k < SQUARINGS; k++) {
    const trace = gram.reduce((sum, row, i) => sum + row[i], 0)
    if (trace < 1e-9) return rows[0].map(() => 0)
    const normalised = gram.map((row) => scale(row, 1 / trace))
    gram = matmul(normalised, normalised)
  }
  // Every row of the power is a multiple of its first eigenvector; the row with the largest diagonal is the most exact.
  const diagonal = gram.map((row, i) => row[i])
  const share = gram[diagonal.indexOf(Math.max(...diagonal))]
  const axis = rows.map((row, i) => scale(row, share[i])).reduce((sum, row) => add(sum, row))
  return scale(axis, 1 / norm(axis))
}

/**
 * A projection from vectors [numbers] to two numbers: onto the first two principal components of the rows
 * [rows, numbers], signed so that the last row has no negative coordinate. Pearson 1901. Throws RangeError for no rows
 * or rows of unequal length.
 * @param centring 'mean': of the rows minus their mean, which is projected to (0, 0); 'none': of the rows as they are, so
 * that the zero vector stays at (0, 0)
 */
export function projectPCA(
  rows: readonly Numbers[],
  centring: 'mean' | 'none' = 'mean',
): (v: Numbers) => PointTuple {
  const table = rows.map((row) => Array.from(row))
  shape(table, 'projectPCA')
  const mean = scale(
    table.reduce((a, b) => add(a, b)),
    centring === 'mean' ? 1 / rows.length : 0,
  )
  const centre = (v: Numbers) => add(v, scale(mean, -1))
  const centred = table.map(centre)
  const orient = (axis: Vector) => scale(axis, dot(axis, centred.at(-1)!) < 0 ? -1 : 1)
  const first = orient(principalAxis(centred))
  const residual = centred.map((row) => add(row, scale(first, -dot(row, first))))
  const second = orient(principalAxis(residual))
  return (v) => [dot(centre(v), first), dot(centre(v), second)]
}
