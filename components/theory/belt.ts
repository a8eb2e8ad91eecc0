/** One token's vector on its way through a toy transformer block. */
import { gaussian, seeded, transformer, type BlockWeights, type Vector } from '../../stack/theory'

const WIDTH = 6
const HIDDEN = 12
const SEED = 4

export interface BeltTrip {
  /** The vector as it comes in, what attention adds, the sum, what the network adds, the sum. Each [6]. */
  input: Vector
  attended: Vector
  middle: Vector
  computed: Vector
  output: Vector
}

/** The last of four tokens through one block with random, untrained weights. */
export function trip(): BeltTrip {
  const random = seeded(SEED)
  const matrix = (rows: number, columns: number, size: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * gaussian(random)))
  const square = () => matrix(WIDTH, WIDTH, 0.6)
  const weights: BlockWeights = {
    wq: square(),
    wk: square(),
    wv: square(),
    wo: matrix(WIDTH, WIDTH, 0.35),
    up: matrix(WIDTH, HIDDEN, 0.5),
    down: matrix(HIDDEN, WIDTH, 0.22),
  }
  const [trace] = transformer(matrix(4, WIDTH, 1), [weights], { heads: 2 })
  const last = (rows: Vector[]) => rows[rows.length - 1]
  return {
    input: last(trace.input),
    attended: last(trace.attended),
    middle: last(trace.middle),
    computed: last(trace.computed),
    output: last(trace.output),
  }
}
