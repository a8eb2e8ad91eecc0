/** The residual stream of a toy transformer of four blocks, up to the probabilities of the next token. */
import {
  gaussian,
  matmul,
  seeded,
  softmax,
  transformer,
  type BlockWeights,
  type Vector,
} from 'llm-stack/theory'
import { formatFixed, formatPercent } from '../kit/format'

/** The prompt, a word a token. */
export const PROMPT_TOKENS: readonly string[] = ['The', 'cat', 'sat', 'on', 'the']
/** Words that may come next: all that this toy knows. */
export const tokens = ['mat', 'floor', 'sofa', 'roof', 'moon'] as const
export const BLOCK_COUNT = 4
const WIDTH = 4
const HIDDEN = 8
/** Random, untrained weights; with this seed no vector is too small to be seen. */
const SEED = 14318

/** One token in one block; vectors [4]. */
export interface ResidualTrace {
  input: Vector
  /** Added by attention. */
  attended: Vector
  /** input + attended. */
  middle: Vector
  /** Added by the plain network. */
  computed: Vector
  /** middle + computed. */
  output: Vector
  /** Attention weight of each token, the mean of both heads; 0 for later tokens. */
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

/** One token in one block; blocks count from 1. */
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

/** The token's vector before the first block and after each, [BLOCK_COUNT + 1, 4]. */
export const residualStream = (token: number): Vector[] => [
  traces[0].input[token],
  ...traces.map((trace) => trace.output[token]),
]

/** Prediction after one token; `logits` and `probabilities` in the order of `tokens`. */
export interface NextTokenPrediction {
  /** The token's vector after the last block, [4]. */
  vector: Vector
  logits: Vector
  probabilities: Vector
}
/** The output head: the last vector times the unembedding matrix gives logits, and softmax probabilities. */
export function predictNextToken(token: number): NextTokenPrediction {
  const vector = residualStream(token)[BLOCK_COUNT]
  const [logits] = matmul([vector], unembedding)
  return { vector, logits, probabilities: softmax(logits) }
}
/** The prediction after a token, in a sentence for screen readers. */
export const describePrediction = ({ token }: Pick<ResidualState, 'token'>): string => {
  const { probabilities } = predictNextToken(token)
  return `After “${PROMPT_TOKENS[token]}” this untrained toy expects ${tokens.map((t, i) => `${t} ${formatPercent(probabilities[i])}`).join(', ')}.`
}

/** The largest magnitude in any vector that the slide draws. */
export const MAX_ABS_VALUE = Math.max(
  ...traces.flatMap((t) => [t.input, t.attended, t.middle, t.computed, t.output].flat(2)).map(Math.abs),
)

/** State of the demo. */
export interface ResidualState {
  /** Index in PROMPT_TOKENS. */
  token: number
  /** From 1. */
  block: number
}
/** The state at every click: the last token, which attends to all others, in the first block. */
export const residualPreset = (): ResidualState => ({ token: PROMPT_TOKENS.length - 1, block: 1 })

/** What a block adds to a token's vector, in a sentence for screen readers. */
export function describeTrace({ token, block }: ResidualState): string {
  const { attended, computed } = traceBlock(token, block)
  const list = (v: Vector) => v.map((x) => formatFixed(x)).join(', ')
  return `Block ${block} of ${BLOCK_COUNT}, “${PROMPT_TOKENS[token]}”: attention adds ${list(attended)}; the plain network adds ${list(computed)}.`
}
