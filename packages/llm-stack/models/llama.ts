import * as nn from '../frameworks'
import { fail } from '../theory'
import { GPT, type GPTConfig } from './gpt'

/** Sizes of a Llama. */
export interface LlamaConfig extends GPTConfig {
  /** Width of the hidden layer of an MLP. */
  hidden: number
  /** Heads of keys and values, which the heads of the queries share; divides them. */
  kvHeads: number
}

/** The Llama architecture: a GPT with RMS norm, SwiGLU, rotary positions and grouped queries, without biases, its
 *  head tied to the token embedding → LanguageModel. Throws RangeError as `GPT`. Touvron et al. 2023. */
export const Llama = (size: LlamaConfig & { std?: number }) =>
  GPT({ ...size, norm: nn.RMSNorm, activation: nn.silu, gated: true, rotary: true, bias: false, tied: true })
export type Llama = ReturnType<typeof Llama>

/** Bytes of the seven int32 sizes in both files. */
const CONFIG_BYTES = 28
/** The shipped file: after the header the seven sizes; from byte `numbers` on every weight as a 16-bit float, in the
 *  order of llama2.c. All little-endian. */
export const LLAMA_FILE = {
  magic: 'LLMH',
  version: 1,
  headerBytes: 12,
  name: 'stored weights',
  numbers: 12 + CONFIG_BYTES,
} satisfies nn.FileFormat & { numbers: number }

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads the sizes at byte `at`, and counts the parameters of such a model. Throws RangeError if they are
 *  impossible. */
function readConfig(name: string, bytes: Uint8Array, at: number): { size: LlamaConfig; count: number } {
  if (bytes.length < at + CONFIG_BYTES) fail(name, `not a Llama's weights [${bytes.length} bytes]`)
  const numbers = Array.from({ length: 7 }, (_, i) => viewOf(bytes).getInt32(at + 4 * i, true))
  const [width, hidden, blocks, heads, kvHeads, vocabulary, context] = numbers
  const possible = numbers.every((n) => n > 0) && width % (2 * heads) === 0 && heads % kvHeads === 0
  if (!possible) fail(name, `not a Llama's weights, its sizes would be ${nn.formatShape(numbers)}`)
  const block = width * (2 + 2 * width + 2 * (width / heads) * kvHeads + 3 * hidden)
  const count = vocabulary * width + blocks * block + width
  return { size: { vocabulary, context, width, heads, blocks, hidden, kvHeads }, count }
}

/** A model from its weights in the order of llama2.c: token embedding; norm of every block, then q, k, v, out, second
 *  norm, gate, down and up likewise; final norm. */
function modelFromWeights(size: LlamaConfig, numbers: Float32Array): Llama {
  const model = Llama({ ...size, std: 0 })
  const { width, heads, kvHeads, blocks } = size
  const weights = model.namedParameters()
  let at = 0
  const take = (name: string, from?: number, to?: number) => {
    const part = weights.get(name)!.data.subarray(from, to)
    part.set(numbers.subarray(at, (at += part.length)))
  }
  const takePerBlock = (name: string, from?: number, to?: number) => {
    for (let b = 0; b < blocks; b++) take(`blocks.${b}.${name}`, from, to)
  }
  const q = width * width
  const kv = (q / heads) * kvHeads
  take('wte.weight')
  takePerBlock('norm1.gain')
  takePerBlock('attention.qkv.weight', 0, q)
  takePerBlock('attention.qkv.weight', q, q + kv)
  takePerBlock('attention.qkv.weight', q + kv)
  takePerBlock('attention.out.weight')
  takePerBlock('norm2.gain')
  takePerBlock('mlp.gate.weight')
  takePerBlock('mlp.down.weight')
  takePerBlock('mlp.up.weight')
  take('norm.gain')
  return model.eval()
}

/** Reads a model in the format of llama2.c, version 0: sizes, float32 weights, two unused tables. Throws RangeError
 *  if the file is foreign, cut short or too long, or has weights that are not finite. Karpathy 2023. */
export function readLlama2c(bytes: Uint8Array): Llama {
  const { size, count } = readConfig('readLlama2c', bytes, 0)
  const unused = (size.context * size.width) / size.heads
  const length = CONFIG_BYTES + 4 * (count + unused)
  if (bytes.length !== length) fail('readLlama2c', `${bytes.length} bytes, its sizes ask for ${length}`)
  const numbers = new Float32Array(bytes.slice(CONFIG_BYTES, CONFIG_BYTES + 4 * count).buffer)
  if (!numbers.every(Number.isFinite))
    fail('readLlama2c', `damaged, NaN or infinity among [${count}] numbers`)
  return modelFromWeights(size, numbers)
}

/** Reads a model in the shipped format. Throws RangeError if the file is foreign, of another version, cut short or
 *  damaged. */
export function readLlama(bytes: Uint8Array): Llama {
  const view = nn.readFileHeader('readLlama', bytes, LLAMA_FILE)
  const { size, count } = readConfig('readLlama', bytes, LLAMA_FILE.headerBytes)
  const number = (_: number, i: number): number =>
    nn.float16ToNumber(view.getUint16(LLAMA_FILE.numbers + 2 * i, true))
  return modelFromWeights(size, new Float32Array(count).map(number))
}
