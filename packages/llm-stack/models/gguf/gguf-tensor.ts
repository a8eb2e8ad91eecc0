import { BLOCK_FORMATS, formatShape, type BlockFormat } from '../../frameworks'
import { fail } from '../../theory'
import type { ByteReader } from './byte-reader'

/** Description of a tensor in a file. */
export interface GgufTensor {
  /** Name: 'blk.0.attn_q.weight'. */
  readonly name: string
  /** Shape as [rows, columns]. The file has it the other way round; numbers of a row lie next to each other in both. */
  readonly shape: readonly number[]
  /** How its numbers are stored. */
  readonly format: BlockFormat
  /** Its first byte, from the start of the tensors' data. */
  readonly offset: number
  /** Number of its bytes. */
  readonly bytes: number
}

/** Names of ggml's formats by number, '' for those it has removed. */
const FORMAT_NAMES =
  'F32,F16,Q4_0,Q4_1,,,Q5_0,Q5_1,Q8_0,Q8_1,Q2_K,Q3_K,Q4_K,Q5_K,Q6_K,Q8_K,IQ2_XXS,IQ2_XS,IQ3_XXS,IQ1_S,IQ4_NL,IQ3_S,IQ2_S,IQ4_XS,I8,I16,I32,I64,F64,IQ1_M,BF16'.split(
    ',',
  )
const MAX_DIMENSIONS = 4

/** Reads the description of a tensor. Throws RangeError for an unknown format, an impossible shape, and as
 *  `ByteReader`. */
export function readGgufTensor(reader: ByteReader): GgufTensor {
  const name = reader.string()
  const refuse = (problem: string): never => fail('readGguf', `tensor '${name}' ${problem}`)
  const dimensions = reader.uint32()
  if (dimensions < 1 || dimensions > MAX_DIMENSIONS)
    refuse(`has ${dimensions} dimensions, expected 1 to ${MAX_DIMENSIONS}`)
  const shape = Array.from({ length: dimensions }, () => reader.size()).reverse()
  const id = reader.uint32()
  const supported = BLOCK_FORMATS.map((format) => format.name).join(', ')
  const format =
    BLOCK_FORMATS.find((known) => known.id === id) ??
    refuse(`has format ${id} (${FORMAT_NAMES[id] || 'unknown'}), supported are ${supported}`)
  const count = shape.reduce((product, size) => product * size, 1)
  const bytes = (count / format.numbers) * format.bytes
  if (count === 0 || bytes > Number.MAX_SAFE_INTEGER || shape.at(-1)! % format.numbers)
    refuse(`has an impossible shape for ${format.name}: ${formatShape(shape)}`)
  return { name, shape, format, offset: reader.size(), bytes }
}

/** Checks that no two tensors have a name in common, or bytes, and that each begins at a multiple of the alignment →
 *  the tensors in the order of their bytes. Throws RangeError otherwise. */
export function orderTensors(tensors: readonly GgufTensor[], alignment: number): GgufTensor[] {
  const ordered = [...tensors].sort((a, b) => a.offset - b.offset)
  const names = new Set<string>()
  let end = 0
  for (const { name, offset, bytes } of ordered) {
    if (names.has(name)) fail('readGguf', `two tensors '${name}'`)
    names.add(name)
    if (offset % alignment) fail('readGguf', `tensor '${name}' at ${offset}, no multiple of ${alignment}`)
    if (offset < end) fail('readGguf', `tensor '${name}' at ${offset} overlaps the one before, up to ${end}`)
    end = offset + bytes
  }
  return ordered
}
