import { KernelMemory } from '../../frameworks'
import { fail } from '../../theory'
import type { LoadOptions } from '../decoder'
import { loadWeights, type GgufFile, type LoadedWeights, type TensorShapes } from '../gguf'
import { Encoder } from './encoder'
import type { EncoderBlock, EncoderConfig } from './encoder-weights'

/** Number of ggml for the mean over all positions. */
const MEAN_POOLING = 1

/** Reads the sizes of a BERT. Throws RangeError for another architecture, and sizes that do not fit. */
export function readEncoderConfig({ header }: GgufFile): EncoderConfig {
  const { metadata } = header
  const architecture = metadata.string('general.architecture')
  if (architecture !== 'bert')
    fail('loadEncoder', `architecture '${architecture}', supported are 'bert' and, as a decoder, 'llama'`)
  const count = (key: string) => metadata.count(`bert.${key}`)
  const config: EncoderConfig = {
    vocabulary: metadata.strings('tokenizer.ggml.tokens').length,
    context: count('context_length'),
    width: count('embedding_length'),
    blocks: count('block_count'),
    heads: count('attention.head_count'),
    hidden: count('feed_forward_length'),
    epsilon: metadata.number('bert.attention.layer_norm_epsilon'),
  }
  const size = config.width / config.heads
  if (size % 8) fail('loadEncoder', `${config.heads} heads of ${size} numbers, expected a multiple of 8`)
  const pooling = metadata.number('bert.pooling_type', MEAN_POOLING)
  if (pooling !== MEAN_POOLING) fail('loadEncoder', `pooling of type ${pooling}, supported is 1, the mean`)
  return config
}

/** Shapes of all tensors of a BERT. */
function tensorShapes({ vocabulary, context, width, blocks, hidden }: EncoderConfig): TensorShapes {
  const shapes: Record<string, number[]> = {
    'token_embd.weight': [vocabulary, width],
    'position_embd.weight': [context, width],
    'token_types.weight': [2, width],
  }
  const addNorm = (name: string) =>
    Object.assign(shapes, { [`${name}.weight`]: [width], [`${name}.bias`]: [width] })
  const addLinear = (name: string, rows: number, columns: number) =>
    Object.assign(shapes, { [`${name}.weight`]: [rows, columns], [`${name}.bias`]: [rows] })
  addNorm('token_embd_norm')
  for (let b = 0; b < blocks; b++) {
    for (const part of ['q', 'k', 'v', 'output']) addLinear(`blk.${b}.attn_${part}`, width, width)
    addNorm(`blk.${b}.attn_output_norm`)
    addLinear(`blk.${b}.ffn_up`, hidden, width)
    addLinear(`blk.${b}.ffn_down`, width, hidden)
    addNorm(`blk.${b}.layer_output_norm`)
  }
  return shapes
}

function blockOf({ matrix, vector }: LoadedWeights, b: number): EncoderBlock {
  const linear = (name: string) => ({
    weight: matrix(`blk.${b}.${name}.weight`),
    bias: vector(`blk.${b}.${name}.bias`),
  })
  const norm = (name: string) => ({
    gain: vector(`blk.${b}.${name}.weight`),
    bias: vector(`blk.${b}.${name}.bias`),
  })
  return {
    query: linear('attn_q'),
    key: linear('attn_k'),
    value: linear('attn_v'),
    output: linear('attn_output'),
    attentionNorm: norm('attn_output_norm'),
    up: linear('ffn_up'),
    down: linear('ffn_down'),
    mlpNorm: norm('layer_output_norm'),
  }
}

async function load(file: GgufFile, { memory = new KernelMemory(), unpack }: LoadOptions): Promise<Encoder> {
  const config = readEncoderConfig(file)
  const weights = await loadWeights(file, tensorShapes(config), memory, unpack)
  const { matrix, vector } = weights
  const norm = { gain: vector('token_embd_norm.weight'), bias: vector('token_embd_norm.bias') }
  const blocks = Array.from({ length: config.blocks }, (_, b) => blockOf(weights, b))
  const embeddings = {
    tokens: matrix('token_embd.weight'),
    positions: matrix('position_embd.weight'),
    segments: matrix('token_types.weight'),
  }
  return new Encoder(config, { ...embeddings, norm, blocks }, memory)
}

/** Loads a model of the BERT architecture from a GGUF file as it arrives. Throws RangeError, and ends the source, if the
 *  file is not of this architecture, damaged or cut short, or if there is no room for it. */
export const loadEncoder = (file: GgufFile, options: LoadOptions = {}): Promise<Encoder> =>
  file.build(() => load(file, options))
