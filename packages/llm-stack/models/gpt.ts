import * as nn from '../frameworks'
import { fail, type Numbers } from '../theory'
import type { KVCache } from './kv-cache'

/** A language model: token ids [n] → logits [1, n, vocabulary]. More ids than a context, or ids with a sequence
 *  length, are sequences of that length, one after another → [sequences, length, vocabulary]. With a cache, the ids
 *  follow those it has read. */
export interface LanguageModel extends nn.Module<[ids: Numbers, cache?: KVCache, sequenceLength?: number]> {
  /** Number of token ids. */
  readonly vocabulary: number
  /** Most positions that it reads. */
  readonly context: number
}

/** Sizes of a GPT. */
export interface GPTConfig {
  /** Number of token ids. */
  vocabulary: number
  /** Most positions that the model reads. */
  context: number
  /** Width of the residual stream. */
  width: number
  /** Attention heads; divides the width. */
  heads: number
  /** Number of transformer blocks. */
  blocks: number
}

/** Options of a GPT, with those of its blocks. `norm` also creates the norm outside the blocks; without `rotary`,
 *  positions have an embedding table; `dropout` also applies to the embeddings; `std` defaults to 0.02. */
export interface GPTOptions extends GPTConfig, Omit<nn.BlockOptions, 'causal'> {
  /** Position of the norm outside the blocks: after them (default) or before. */
  normPosition?: 'out' | 'in'
  /** Shares the weight of the token embedding with the head (default false). */
  tied?: boolean
}

const rmsNormWithoutGain = (width: number) => nn.RMSNorm(width, { affine: false })
/** The character-level GPT of Karpathy's microgpt (2026): RMS norm without gain, no biases, ReLU; 4,192 parameters. */
export const MICROGPT: GPTOptions = {
  vocabulary: 27,
  context: 16,
  width: 16,
  heads: 4,
  blocks: 1,
  norm: rmsNormWithoutGain,
  normPosition: 'in',
  activation: nn.relu,
  bias: false,
  std: 0.08,
}
/** Microgpt with about ten times as many parameters: 41,200. */
export const MICROGPT_TENFOLD: GPTOptions = { ...MICROGPT, width: 40, blocks: 2 }

/** A decoder-only transformer; with `tied` and defaults otherwise, GPT-2 → LanguageModel. Throws RangeError if the
 *  sizes do not fit, and when called if the context is full. Radford et al. 2019. */
export function GPT(options: GPTOptions) {
  const { vocabulary, context, width, std = 0.02, norm: Norm = nn.LayerNorm, normPosition = 'out' } = options
  const wte = nn.Embedding(vocabulary, width, { std })
  const wpe = options.rotary ? undefined : nn.Embedding(context, width, { std })
  const drop = nn.Dropout(options.dropout ?? 0)
  const blocks = Array.from({ length: options.blocks }, () => nn.Block(width, { ...options, std }))
  const norm = Norm(width)
  const weight = options.tied ? wte.weight : undefined
  const head = nn.Linear(width, vocabulary, { bias: false, std, weight })
  const parts = { wte, wpe, drop, blocks, norm, head }
  const model = nn.module(parts, (ids: Numbers, cache?: KVCache, sequenceLength?: number) => {
    const length = sequenceLength ?? Math.min(ids.length, context)
    const start = cache?.length ?? 0
    if (start + length > context)
      fail('GPT', `the context of ${context} is full: ${start} read, ${length} to come`)
    const positions = Int32Array.from(ids, (_, i) => start + (i % length))
    let x = wte(ids, length)
    if (wpe) x = nn.add(x, wpe(positions, length))
    x = drop(x)
    if (normPosition === 'in') x = norm(x)
    for (const block of blocks) x = block(x, cache)
    if (normPosition === 'out') x = norm(x)
    if (cache) cache.length += length
    return head(x)
  })
  return Object.assign(model, { vocabulary, context })
}
