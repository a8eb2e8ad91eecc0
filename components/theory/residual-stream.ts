/** A token's vector on its way through a toy transformer of four blocks, to the chances of what comes next. */
import {
  gaussian,
  matmul,
  seeded,
  softmax,
  transformer,
  type BlockWeights,
  type Vector,
} from '../../stack/theory'
import { formatFixed, formatPercent } from '../kit/format'
import { prompt, tokens } from './next-token'

/** The words of the slide where one is drawn by its chance. */
export const PROMPT_TOKENS: readonly string[] = prompt.split(' ')
export const BLOCK_COUNT = 4
const WIDTH = 4
const HIDDEN = 8
/** Random, untrained weights; this seed's numbers are large enough to be seen. */
const SEED = 14318

export interface ResidualTrace {
  /** The vector as it comes in, what attention adds, the sum, what the network adds, the sum. Each [4]. */
  input: Vector
  attended: Vector
  middle: Vector
  computed: Vector
  output: Vector
  /** How much attention read of each token, both heads together; none ahead. */
  attentionWeights: Vector
}

function runToyTransformer() {
  const random = seeded(SEED)
  const matrix = (rows: number, columns: number, size: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * gaussian(random)))
  const weights = (): BlockWeights => ({
    wq: matrix(WIDTH, WIDTH, 0.9),
    wk: matrix(WIDTH, WIDTH, 0.9),
    wv: matrix(WIDTH, WIDTH, 0.6),
    wo: matrix(WIDTH, WIDTH, 0.6),
    up: matrix(WIDTH, HIDDEN, 0.6),
    down: matrix(HIDDEN, WIDTH, 0.4),
  })
  const blocks = Array.from({ length: BLOCK_COUNT }, weights)
  const traces = transformer(matrix(PROMPT_TOKENS.length, WIDTH, 1), blocks, { heads: 2 })
  return { traces, unembedding: matrix(WIDTH, tokens.length, 0.5) }
}
const { traces, unembedding } = runToyTransformer()

/** One token through one block, the first = 1. */
export function traceBlock(token: number, block: number): ResidualTrace {
  const { input, attended, middle, computed, output, heads } = traces[block - 1]
  const [i, [a, b]] = [token, heads.map((head) => head.weights[token])]
  return {
    input: input[i],
    attended: attended[i],
    middle: middle[i],
    computed: computed[i],
    output: output[i],
    attentionWeights: a.map((w, j) => (w + b[j]) / 2),
  }
}

/** The token before the first block and after each. */
export const residualStream = (token: number): Vector[] => [
  traces[0].input[token],
  ...traces.map((trace) => trace.output[token]),
]

export interface NextTokenPrediction {
  /** The vector after the last block [4], a score a word it might go on with, and its chance. */
  vector: Vector
  logits: Vector
  probabilities: Vector
}
/** Where the belt ends: the last vector times one more matrix is the scores, and softmax makes them chances. */
export function predictNextToken(token: number): NextTokenPrediction {
  const vector = residualStream(token)[BLOCK_COUNT]
  const [logits] = matmul([vector], unembedding)
  return { vector, logits, probabilities: softmax(logits) }
}
export const describePrediction = ({ token }: Pick<ResidualState, 'token'>): string => {
  const { probabilities: chances } = predictNextToken(token)
  return `After “${PROMPT_TOKENS[token]}” this untrained toy expects ${tokens.map((t, i) => `${t} ${formatPercent(chances[i])}`).join(', ')}.`
}

/** The largest number there is on the belt. */
export const MAX_ABS_VALUE = Math.max(
  ...traces.flatMap((t) => [t.input, t.attended, t.middle, t.computed, t.output].flat(2)).map(Math.abs),
)

export interface ResidualState {
  token: number
  block: number
}
/** Every click begins with the last word at the first block: it may read all the others. */
export const residualPreset = (): ResidualState => ({ token: PROMPT_TOKENS.length - 1, block: 1 })

/** What a block adds to a token, in a sentence. */
export function describeTrace({ token, block }: ResidualState): string {
  const { attended, computed } = traceBlock(token, block)
  const list = (v: Vector) => v.map((x) => formatFixed(x)).join(', ')
  return `Block ${block} of ${BLOCK_COUNT}, “${PROMPT_TOKENS[token]}”: attention adds ${list(attended)}; the plain network adds ${list(computed)}.`
}
