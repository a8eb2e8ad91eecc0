/** A matrix at work: it turns a vector of two numbers by a quarter, and makes it twice as long. */
import { matmul, transpose, type Matrix, type Vector } from '../../stack/theory'

export const matrix: Matrix = [
  [0, -2],
  [2, 0],
]
export const vector: Vector = [2, 1]

/** matrix · vector, the vector written upright. */
export const product: Vector = transpose(matmul(matrix, transpose([vector])))[0]

/** How each number of the result comes about: a row of the matrix, multiplied in pairs, added up. */
export const rowSums = matrix.map((row, i) => ({
  pairs: row.map((m, j) => [m, vector[j]] as const),
  sum: product[i],
}))
