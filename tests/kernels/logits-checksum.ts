import {
  KernelMemory,
  manualSeed,
  multiply,
  packBlocks,
  PackedMatrix,
  Q4_1,
  Q8_0,
  VectorBuffer,
} from 'llm-stack/frameworks'
import { decoderFromWeights, generate, GPT, MICROGPT, pretrain, readLlamaWeights } from 'llm-stack/models'
import { gaussian, seeded } from 'llm-stack/theory'

/** Number of tokens whose logits count. */
const TOKENS = 10

/** FNV-1a of numbers' bits, a number at a time. */
class Checksum {
  private hash = 0x811c9dc5

  add(numbers: Float32Array): void {
    for (const bits of new Uint32Array(numbers.slice().buffer))
      this.hash = Math.imul(this.hash ^ bits, 0x01000193) >>> 0
  }

  toString(): string {
    return this.hash.toString(16)
  }
}

/** Adds products of weights of 4 and of 8 bits. */
function addPackedProducts(memory: KernelMemory, checksum: Checksum): void {
  const random = seeded(3)
  const [rows, columns] = [72, 96]
  for (const [bits, format] of [
    [4, Q4_1],
    [8, Q8_0],
  ] as const) {
    const weights = Float32Array.from({ length: rows * columns }, () => gaussian(random))
    const matrix = new PackedMatrix(memory, rows, columns, bits, packBlocks(format, weights))
    const [x, y] = [new VectorBuffer(memory, 3, columns), new VectorBuffer(memory, 3, rows)]
    for (let i = 0; i < 3; i++) x.numbers(i).forEach((_, k, numbers) => (numbers[k] = gaussian(random)))
    // The first product makes room for its scratch.
    for (let i = 0; i < 2; i++) multiply(matrix, x, 3, y)
    for (let i = 0; i < 3; i++) checksum.add(y.numbers(i))
  }
}

/** Adds the weights of a names model after some steps of training. */
function addTrainedWeights(checksum: Checksum): void {
  manualSeed(2)
  const model = GPT({ ...MICROGPT, width: 32 })
  const names = ['emma', 'olivia', 'ava', 'isabella', 'sophia', 'mia', 'amelia', 'ella', 'aria', 'mila']
  for (const loss of pretrain(model, names, { steps: 8 })) checksum.add(Float32Array.of(loss))
  for (const { data } of model.parameters()) checksum.add(data)
}

/** What was computed, and how. */
export interface LogitsChecksum {
  /** Whether the kernels were compiled code. */
  compiled: boolean
  /** Of the bits of all logits, products and trained weights. */
  checksum: string
}

/** Reads the story model [weights.bin], writes ten tokens with it, multiplies packed matrices, and trains a model. */
export function logitsChecksum(weights: Uint8Array, compiled = true): LogitsChecksum {
  const memory = new KernelMemory({ compiled })
  const decoder = decoderFromWeights(readLlamaWeights(weights), memory)
  const checksum = new Checksum()
  const ids = [1]
  for (const { id } of generate(decoder, [1], { temperature: 0, max: TOKENS })) ids.push(id)
  for (let n = 1; n <= ids.length; n++) checksum.add(decoder.read(ids.slice(0, n))!)
  addPackedProducts(memory, checksum)
  addTrainedWeights(checksum)
  return { compiled: memory.compiled, checksum: checksum.toString() }
}
