/** The example of the matrices slide: a matrix that rotates a vector by 90° anticlockwise and doubles it. */
import { matmul, transpose, type Matrix, type Vector } from 'llm-stack/theory'

export const matrix: Matrix = [
  [0, -2],
  [2, 0],
]
export const vector: Vector = [2, 1]

/** matrix · vector, [2]. */
export const product: Vector = transpose(matmul(matrix, transpose([vector])))[0]

/** For each number of the product, the pairs of factors and their sum. */
export const rowSums = matrix.map((row, i) => ({
  pairs: row.map((m, j) => [m, vector[j]] as const),
  sum: product[i],
}))
