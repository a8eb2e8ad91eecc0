import {
  float16ToNumber,
  FloatMatrix,
  formatShape,
  KernelMemory,
  readFileHeader,
  type FileFormat,
} from '../../frameworks'
import { fail } from '../../theory'
import { Decoder } from './decoder'
import type { DecoderConfig } from './decoder-weights'

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
} satisfies FileFormat & { numbers: number }

/** Sizes of a model, and its weights in the order of llama2.c. */
export interface Llama2cWeights {
  config: DecoderConfig
  numbers: Float32Array
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads the sizes at byte `at`, and counts the parameters of such a model. Throws RangeError if they are
 *  impossible. */
function readConfig(name: string, bytes: Uint8Array, at: number): { config: DecoderConfig; count: number } {
  if (bytes.length < at + CONFIG_BYTES) fail(name, `not a Llama's weights [${bytes.length} bytes]`)
  const numbers = Array.from({ length: 7 }, (_, i) => viewOf(bytes).getInt32(at + 4 * i, true))
  const [width, hidden, blocks, heads, kvHeads, vocabulary, context] = numbers
  const possible = numbers.every((n) => n > 0) && width % (8 * heads) === 0 && heads % kvHeads === 0
  if (!possible) fail(name, `not a Llama's weights, its sizes would be ${formatShape(numbers)}`)
  const block = width * (2 + 2 * width + 2 * (width / heads) * kvHeads + 3 * hidden)
  const count = vocabulary * width + blocks * block + width
  const sizes = { vocabulary, context, width, heads, blocks, hidden, kvHeads }
  return { config: { ...sizes, rotaryBase: 10_000, epsilon: 1e-5 }, count }
}

/** Reads weights in the format of llama2.c, version 0: sizes, float32 weights, two unused tables. Throws RangeError if
 *  the file is foreign, cut short or too long, or has weights that are not finite. Karpathy 2023. */
export function readLlama2cWeights(bytes: Uint8Array): Llama2cWeights {
  const { config, count } = readConfig('readLlama2c', bytes, 0)
  const unused = (config.context * config.width) / config.heads
  const length = CONFIG_BYTES + 4 * (count + unused)
  if (bytes.length !== length) fail('readLlama2c', `${bytes.length} bytes, its sizes ask for ${length}`)
  const numbers = new Float32Array(bytes.slice(CONFIG_BYTES, CONFIG_BYTES + 4 * count).buffer)
  if (!numbers.every(Number.isFinite))
    fail('readLlama2c', `damaged, NaN or infinity among [${count}] numbers`)
  return { config, numbers }
}

/** Reads weights in the shipped format. Throws RangeError if the file is foreign, of another version, cut short or
 *  damaged. */
export function readLlamaWeights(bytes: Uint8Array): Llama2cWeights {
  const view = readFileHeader('readLlama', bytes, LLAMA_FILE)
  const { config, count } = readConfig('readLlama', bytes, LLAMA_FILE.headerBytes)
  const number = (_: number, i: number): number =>
    float16ToNumber(view.getUint16(LLAMA_FILE.numbers + 2 * i, true))
  return { config, numbers: new Float32Array(count).map(number) }
}

/** A model from its weights: token embedding; norm of every block, then q, k, v, out, second norm, gate, down and up
 *  likewise; final norm. memory: where they go (default: a memory of its own). */
export function decoderFromWeights(weights: Llama2cWeights, memory = new KernelMemory()): Decoder {
  const { config, numbers } = weights
  const { width, heads, kvHeads, hidden, vocabulary } = config
  const kvWidth = (width / heads) * kvHeads
  let at = 0
  const take = (count: number) => numbers.subarray(at, (at += count))
  const matrix = (rows: number, columns: number) =>
    new FloatMatrix(memory, rows, columns, take(rows * columns))
  const vector = () => memory.allocateFloats(take(width))
  const perBlock = <T>(part: () => T): T[] => Array.from({ length: config.blocks }, part)
  const embedding = matrix(vocabulary, width)
  const parts = {
    attentionNorm: perBlock(vector),
    query: perBlock(() => matrix(width, width)),
    key: perBlock(() => matrix(kvWidth, width)),
    value: perBlock(() => matrix(kvWidth, width)),
    output: perBlock(() => matrix(width, width)),
    mlpNorm: perBlock(vector),
    gate: perBlock(() => matrix(hidden, width)),
    down: perBlock(() => matrix(width, hidden)),
    up: perBlock(() => matrix(hidden, width)),
  }
  const blocks = Array.from({ length: config.blocks }, (_, b) => ({
    attentionNorm: parts.attentionNorm[b],
    query: parts.query[b],
    key: parts.key[b],
    value: parts.value[b],
    output: parts.output[b],
    mlpNorm: parts.mlpNorm[b],
    gate: parts.gate[b],
    down: parts.down[b],
    up: parts.up[b],
  }))
  return new Decoder(config, { embedding, blocks, norm: vector(), head: embedding }, memory)
}

/** Reads a model in the format of llama2.c. Throws RangeError as `readLlama2cWeights`. */
export const readLlama2c = (bytes: Uint8Array): Decoder => decoderFromWeights(readLlama2cWeights(bytes))

/** Reads a model in the shipped format. Throws RangeError as `readLlamaWeights`. */
export const readLlama = (bytes: Uint8Array): Decoder => decoderFromWeights(readLlamaWeights(bytes))
