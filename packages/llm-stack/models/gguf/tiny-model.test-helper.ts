import { BLOCK_FORMATS, packBlocks, type BlockFormat } from '../../frameworks'
import { gaussian, seeded } from '../../theory'
import { BYTE_OF_LETTER } from '../tokenizers/byte-letters'
import type { MetadataValue } from './metadata-value'
import { writeGguf, type WrittenTensor } from './write-gguf'

/** Content of a small file, to be changed before it is written. */
export interface TinyModel {
  metadata: Record<string, MetadataValue>
  tensors: WrittenTensor[]
}

/** A maker of tensors with random numbers, in formats by name. */
function tensorMaker(std: number) {
  const random = seeded(6)
  return (name: string, shape: number[], formatName = 'F32', mean = 0): WrittenTensor => {
    const format = BLOCK_FORMATS.find((known) => known.name === formatName) as BlockFormat
    const count = shape.reduce((product, n) => product * n, 1)
    const numbers = Float32Array.from({ length: count }, () => mean + std * gaussian(random))
    return { name, shape, format, data: packBlocks(format, numbers) }
  }
}

/** A chat model with a token for every byte, two merges and the marks of ChatML; 2 blocks of width 32. */
export function tinyLlama(): TinyModel {
  const letters = [...BYTE_OF_LETTER.keys()]
  const tokens = ['<|im_start|>', '<|im_end|>', ...letters, 'th', 'Ġth']
  const tensor = tensorMaker(0.3)
  const [width, kvWidth, hidden] = [32, 16, 64]
  const block = (b: number) => [
    tensor(`blk.${b}.attn_norm.weight`, [width], 'F32', 1),
    tensor(`blk.${b}.attn_q.weight`, [width, width], 'Q4_1'),
    tensor(`blk.${b}.attn_k.weight`, [kvWidth, width], 'Q4_0'),
    tensor(`blk.${b}.attn_v.weight`, [kvWidth, width], 'Q8_0'),
    tensor(`blk.${b}.attn_output.weight`, [width, width], 'F16'),
    tensor(`blk.${b}.ffn_norm.weight`, [width], 'F32', 1),
    tensor(`blk.${b}.ffn_gate.weight`, [hidden, width], 'Q4_1'),
    tensor(`blk.${b}.ffn_up.weight`, [hidden, width], 'Q4_1'),
    tensor(`blk.${b}.ffn_down.weight`, [width, hidden], 'F32'),
  ]
  return {
    metadata: {
      'general.architecture': 'llama',
      'llama.block_count': 2,
      'llama.context_length': 128,
      'llama.embedding_length': width,
      'llama.feed_forward_length': hidden,
      'llama.attention.head_count': 4,
      'llama.attention.head_count_kv': 2,
      'llama.rope.freq_base': 10_000,
      'llama.attention.layer_norm_rms_epsilon': 1e-5,
      'tokenizer.ggml.model': 'gpt2',
      'tokenizer.ggml.pre': 'smollm',
      'tokenizer.ggml.tokens': tokens,
      'tokenizer.ggml.token_type': tokens.map((_, id) => (id < 2 ? 3 : 1)),
      'tokenizer.ggml.merges': ['t h', 'Ġ th'],
      'tokenizer.chat_template': '<|im_start|>system\nBe kind<|im_end|>',
    },
    tensors: [
      tensor('token_embd.weight', [tokens.length, width], 'Q8_0'),
      ...block(0),
      ...block(1),
      tensor('output_norm.weight', [width], 'F32', 1),
    ],
  }
}

/** An encoder with some word pieces; 2 blocks of width 32. */
export function tinyBert(): TinyModel {
  const tokens = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '▁a', '▁the', '▁cat', '▁dog', 's', '▁.']
  const tensor = tensorMaker(0.3)
  const [width, hidden] = [32, 64]
  const linear = (name: string, rows: number, columns: number) => [
    tensor(`${name}.weight`, [rows, columns], 'Q4_1'),
    tensor(`${name}.bias`, [rows]),
  ]
  const norm = (name: string) => [
    tensor(`${name}.weight`, [width], 'F32', 1),
    tensor(`${name}.bias`, [width]),
  ]
  const block = (b: number) => [
    ...['q', 'k', 'v', 'output'].flatMap((part) => linear(`blk.${b}.attn_${part}`, width, width)),
    ...norm(`blk.${b}.attn_output_norm`),
    ...linear(`blk.${b}.ffn_up`, hidden, width),
    ...linear(`blk.${b}.ffn_down`, width, hidden),
    ...norm(`blk.${b}.layer_output_norm`),
  ]
  return {
    metadata: {
      'general.architecture': 'bert',
      'bert.block_count': 2,
      'bert.context_length': 16,
      'bert.embedding_length': width,
      'bert.feed_forward_length': hidden,
      'bert.attention.head_count': 4,
      'bert.attention.layer_norm_epsilon': 1e-12,
      'tokenizer.ggml.model': 'bert',
      'tokenizer.ggml.tokens': tokens,
      'tokenizer.ggml.token_type': tokens.map((_, id) => (id < 4 ? 3 : 1)),
      'tokenizer.ggml.bos_token_id': 2,
      'tokenizer.ggml.seperator_token_id': 3,
      'tokenizer.ggml.unknown_token_id': 1,
    },
    tensors: [
      tensor('token_embd.weight', [tokens.length, width], 'Q8_0'),
      tensor('position_embd.weight', [16, width]),
      tensor('token_types.weight', [2, width]),
      ...norm('token_embd_norm'),
      ...block(0),
      ...block(1),
    ],
  }
}

/** Bytes of a small model, after a change of its content. */
export function written(
  model: TinyModel,
  change: (model: TinyModel) => void = () => {},
): Uint8Array<ArrayBuffer> {
  change(model)
  return writeGguf(model)
}
