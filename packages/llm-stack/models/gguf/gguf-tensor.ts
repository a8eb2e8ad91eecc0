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

/** Names of further formats in ggml by number, in errors. */
const OTHER_FORMATS: Readonly<Record<number, string>> = {
  6: 'Q5_0',
  10: 'Q2_K',
  11: 'Q3_K',
  12: 'Q4_K',
  13: 'Q5_K',
  20: 'IQ4_NL',
  23: 'IQ4_XS',
  30: 'BF16',
}
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
    refuse(`has format ${id} (${OTHER_FORMATS[id] ?? 'unknown'}), supported are ${supported}`)
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
