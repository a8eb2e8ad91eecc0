import type { WeightMatrix } from '../../frameworks'

/** Sizes of an encoder of the BERT architecture. */
export interface EncoderConfig {
  /** Number of token ids. */
  vocabulary: number
  /** Most positions that the model reads. */
  context: number
  /** Width of the residual stream, and of an embedding. */
  width: number
  /** Number of transformer blocks. */
  blocks: number
  /** Attention heads. */
  heads: number
  /** Width of the hidden layer of an MLP. */
  hidden: number
  /** What norms add to the variance. */
  epsilon: number
}

/** A linear layer: weights [out, in], and a pointer to the bias [out]. */
export interface EncoderLinear {
  weight: WeightMatrix
  bias: number
}

/** A layer norm: pointers to gain and bias [width]. */
export interface EncoderNorm {
  gain: number
  bias: number
}

/** Weights of a block. */
export interface EncoderBlock {
  query: EncoderLinear
  key: EncoderLinear
  value: EncoderLinear
  output: EncoderLinear
  attentionNorm: EncoderNorm
  up: EncoderLinear
  down: EncoderLinear
  mlpNorm: EncoderNorm
}

/** All weights of an encoder. */
export interface EncoderWeights {
  /** Embeddings of tokens [vocabulary, width], positions [context, width] and segments [2, width]. */
  tokens: WeightMatrix
  positions: WeightMatrix
  segments: WeightMatrix
  norm: EncoderNorm
  blocks: readonly EncoderBlock[]
}
