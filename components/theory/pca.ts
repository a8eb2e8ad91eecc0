/** Vectors of many numbers squeezed to two, to be drawn: the two directions in which they differ most. */
import {
  add,
  dot,
  matmul,
  norm,
  scale,
  shape,
  transpose,
  type Numbers,
  type Vector,
} from '../../stack/theory'
import type { PointTuple } from '../kit'

/** Doublings of the rounds: 512 are enough for directions that differ by a twentieth in spread to come apart. */
const DOUBLINGS = 9

/** The longest axis of a table's rows, of length 1: power iteration on what they have in common, by squaring it. All
 *  noughts if the rows are. */
function principalAxis(rows: Vector[]): Vector {
  let gram = matmul(rows, transpose(rows))
  for (let k = 0; k < DOUBLINGS; k++) {
    const trace = gram.reduce((sum, row, i) => sum + row[i], 0)
    if (trace < 1e-9) return rows[0].map(() => 0)
    const normalised = gram.map((row) => scale(row, 1 / trace))
    gram = matmul(normalised, normalised)
  }
  // Every row leads there; the one with most in it most exactly.
  const diagonal = gram.map((row, i) => row[i])
  const share = gram[diagonal.indexOf(Math.max(...diagonal))]
  const axis = rows.map((row, i) => scale(row, share[i])).reduce((sum, row) => add(sum, row))
  return scale(axis, 1 / norm(axis))
}

/**
 * How vectors are squeezed so that these rows keep as much of themselves as two numbers can: on their first two
 * principal components. By default those of their spread about their middle, which is drawn at (0, 0); `from` nought,
 * those of the rows as they are, and (0, 0) stays where all numbers are nought. The last row lies right and up.
 * Pearson 1901. Throws RangeError for no rows or rows of unequal length.
 */
export function projectPCA(
  rows: readonly Numbers[],
  centring: 'middle' | 'nought' = 'middle',
): (v: Numbers) => PointTuple {
  const table = rows.map((row) => Array.from(row))
  shape(table, 'squeeze')
  const mean = scale(
    table.reduce((a, b) => add(a, b)),
    centring === 'middle' ? 1 / rows.length : 0,
  )
  const centre = (v: Numbers) => add(v, scale(mean, -1))
  const centred = table.map(centre)
  const orient = (axis: Vector) => scale(axis, dot(axis, centred.at(-1)!) < 0 ? -1 : 1)
  const first = orient(principalAxis(centred))
  const residual = centred.map((row) => add(row, scale(first, -dot(row, first))))
  const second = orient(principalAxis(residual))
  return (v) => [dot(centre(v), first), dot(centre(v), second)]
}
