import type { WeightMatrix } from '../../frameworks'
import type { GroupedHeads } from '../paged-kv-cache'

/** Sizes of a decoder of the Llama architecture. */
export interface DecoderConfig extends GroupedHeads {
  /** Number of token ids. */
  vocabulary: number
  /** Most positions that the model reads. */
  context: number
  /** Number of transformer blocks. */
  blocks: number
  /** Width of the hidden layer of an MLP. */
  hidden: number
  /** Base of the rotary positions (10,000 in the first Llama). */
  rotaryBase: number
  /** What norms add to the mean square. */
  epsilon: number
}

/** Weights of a block. Norms are pointers to gains [width]. */
export interface DecoderBlock {
  attentionNorm: number
  query: WeightMatrix
  key: WeightMatrix
  value: WeightMatrix
  output: WeightMatrix
  mlpNorm: number
  gate: WeightMatrix
  up: WeightMatrix
  down: WeightMatrix
}

/** All weights of a decoder. */
export interface DecoderWeights {
  /** Token embeddings [vocabulary, width]. */
  embedding: WeightMatrix
  blocks: readonly DecoderBlock[]
  norm: number
  /** The head [vocabulary, width]: often the embeddings once more. */
  head: WeightMatrix
}
