import { KernelMemory } from '../../frameworks'
import { fail } from '../../theory'
import { loadWeights, type GgufFile, type LoadedWeights, type TensorShapes } from '../gguf'
import { Decoder } from './decoder'
import type { DecoderBlock, DecoderConfig } from './decoder-weights'

/** Options of loading a model. */
export interface LoadOptions {
  /** Where its weights go (default: a memory of its own). */
  memory?: KernelMemory
  /** Unpacks all weights to 32-bit floats (default false). */
  unpack?: boolean
}

/** Reads the sizes of a Llama. Throws RangeError for another architecture, an extension of Llama, and sizes that do not fit. */
export function readDecoderConfig({ header }: GgufFile): DecoderConfig {
  const { metadata } = header
  const architecture = metadata.string('general.architecture')
  if (architecture !== 'llama')
    fail('loadDecoder', `architecture '${architecture}', supported are 'llama' and, as an encoder, 'bert'`)
  const count = (key: string, fallback?: number) => metadata.count(`llama.${key}`, fallback)
  const heads = count('attention.head_count')
  const config: DecoderConfig = {
    vocabulary: metadata.strings('tokenizer.ggml.tokens').length,
    context: count('context_length'),
    width: count('embedding_length'),
    blocks: count('block_count'),
    heads,
    kvHeads: count('attention.head_count_kv', heads),
    hidden: count('feed_forward_length'),
    rotaryBase: metadata.number('llama.rope.freq_base', 10_000),
    epsilon: metadata.number('llama.attention.layer_norm_rms_epsilon', 1e-5),
  }
  const size = config.width / heads
  const rotated = count('rope.dimension_count', size)
  if (size % 8 || heads % config.kvHeads || rotated !== size)
    fail(
      'loadDecoder',
      `${heads} heads of ${size} numbers, ${rotated} of them rotated, with ${config.kvHeads} of keys`,
    )
  const scaling = metadata.string('llama.rope.scaling.type', 'none')
  if (scaling !== 'none') fail('loadDecoder', `rotary positions scaled by '${scaling}' are not supported`)
  return config
}

/** Shapes of all tensors of a Llama. */
function tensorShapes(config: DecoderConfig, hasHead: boolean): TensorShapes {
  const { vocabulary, width, blocks, heads, kvHeads, hidden } = config
  const kvWidth = (width / heads) * kvHeads
  const shapes: Record<string, number[]> = {
    'token_embd.weight': [vocabulary, width],
    'output_norm.weight': [width],
  }
  if (hasHead) shapes['output.weight'] = [vocabulary, width]
  for (let b = 0; b < blocks; b++)
    Object.assign(shapes, {
      [`blk.${b}.attn_norm.weight`]: [width],
      [`blk.${b}.attn_q.weight`]: [width, width],
      [`blk.${b}.attn_k.weight`]: [kvWidth, width],
      [`blk.${b}.attn_v.weight`]: [kvWidth, width],
      [`blk.${b}.attn_output.weight`]: [width, width],
      [`blk.${b}.ffn_norm.weight`]: [width],
      [`blk.${b}.ffn_gate.weight`]: [hidden, width],
      [`blk.${b}.ffn_up.weight`]: [hidden, width],
      [`blk.${b}.ffn_down.weight`]: [width, hidden],
    })
  return shapes
}

const blockOf = ({ matrix, vector }: LoadedWeights, b: number): DecoderBlock => ({
  attentionNorm: vector(`blk.${b}.attn_norm.weight`),
  query: matrix(`blk.${b}.attn_q.weight`),
  key: matrix(`blk.${b}.attn_k.weight`),
  value: matrix(`blk.${b}.attn_v.weight`),
  output: matrix(`blk.${b}.attn_output.weight`),
  mlpNorm: vector(`blk.${b}.ffn_norm.weight`),
  gate: matrix(`blk.${b}.ffn_gate.weight`),
  up: matrix(`blk.${b}.ffn_up.weight`),
  down: matrix(`blk.${b}.ffn_down.weight`),
})

async function load(file: GgufFile, { memory = new KernelMemory(), unpack }: LoadOptions): Promise<Decoder> {
  const config = readDecoderConfig(file)
  const hasHead = file.header.has('output.weight')
  const weights = await loadWeights(file, tensorShapes(config, hasHead), memory, unpack)
  const embedding = weights.matrix('token_embd.weight')
  const blocks = Array.from({ length: config.blocks }, (_, b) => blockOf(weights, b))
  const norm = weights.vector('output_norm.weight')
  const head = hasHead ? weights.matrix('output.weight') : embedding
  return new Decoder(config, { embedding, blocks, norm, head }, memory)
}

/** Loads a model of the Llama architecture from a GGUF file as it arrives. Throws RangeError, and ends the source, if the
 *  file is not of this architecture, damaged or cut short, or if there is no room for it. */
export const loadDecoder = (file: GgufFile, options: LoadOptions = {}): Promise<Decoder> =>
  file.build(() => load(file, options))
