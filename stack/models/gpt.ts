import * as nn from '../frameworks'
import { fail, type Numbers } from '../theory'
import type { KVCache } from './kv-cache'

/** What every language model here is: ids [n], up to one context, or sequences of `row` ids (a whole context unless given)
 *  one after another → logits [sequences, length, vocabulary]. With a cache the ids come after those it has read. */
export interface LanguageModel extends nn.Module<[ids: Numbers, cache?: KVCache, row?: number]> {
  readonly vocabulary: number
  readonly context: number
}

/** vocabulary: how many ids there are. context: how many positions. blocks: how many, one on the other. */
export type GPTConfig = { vocabulary: number; context: number; width: number; heads: number; blocks: number }

/** Besides the parts of a block. rotary: positions turn keys and queries, else a table says what each adds. norm: makes
 *  every norm, LayerNorm unless given. normed: where the one outside the blocks stands, on what comes out of them (default)
 *  or on what goes in. tied: the head shares the table of tokens (default false). dropout: of what goes in, and of what
 *  each block adds. std: deviation of the starting weights (default 0.02). */
export type GPTOptions = GPTConfig &
  Omit<nn.BlockOptions, 'causal'> & { normPosition?: 'out' | 'in'; tied?: boolean }

const rmsNormWithoutGain = (width: number) => nn.RMSNorm(width, { affine: false })
/** The character GPT of Karpathy's microgpt (2026): RMS norm without gain, no biases, ReLU; 4,192 parameters. */
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
/** About ten times as large: 41,200 parameters. */
export const MICROGPT_TENFOLD: GPTOptions = { ...MICROGPT, width: 40, blocks: 2 }

/** A decoder-only transformer: each position sees those before it, and says what may come next. With a head tied to the
 *  table of tokens, all else as it is by default, GPT-2. → LanguageModel. Throws RangeError if the context is full or
 *  the parts do not fit. Radford et al. 2019. */
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
