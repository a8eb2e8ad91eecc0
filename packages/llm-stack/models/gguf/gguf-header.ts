import { formatShape } from '../../frameworks'
import { fail } from '../../theory'
import { ByteReader } from './byte-reader'
import { GgufMetadata } from './gguf-metadata'
import { orderTensors, readGgufTensor, type GgufTensor } from './gguf-tensor'
import { readMetadataValue, type MetadataValue } from './metadata-value'

/** 'GGUF' as a number. */
export const GGUF_MAGIC = 0x46554747
/** Tensors begin at a multiple of so many bytes, if the metadata have no other number. */
export const GGUF_ALIGNMENT = 32
/** Most bytes of a header: the largest vocabularies take a tenth of it. */
const MAX_HEADER_BYTES = 2 ** 28
/** Least bytes of an entry of the metadata, and of a tensor's description. */
const LEAST_ENTRY = 13
const LEAST_TENSOR = 32

const swapBytes = (x: number): number =>
  ((x << 24) | ((x & 0xff00) << 8) | ((x >>> 8) & 0xff00) | (x >>> 24)) >>> 0

/** What a file says of itself before its numbers: metadata, and a description of each tensor. */
export class GgufHeader {
  private readonly byName: ReadonlyMap<string, GgufTensor>

  constructor(
    /** Version of the format: 2 or 3. */
    readonly version: number,
    readonly metadata: GgufMetadata,
    /** Tensors in the order of their bytes. */
    readonly tensors: readonly GgufTensor[],
    /** Byte of the file where the tensors' data begin. */
    readonly dataStart: number,
  ) {
    this.byName = new Map(tensors.map((tensor) => [tensor.name, tensor]))
  }

  /** Bytes of a complete file. */
  get size(): number {
    const last = this.tensors.at(-1)
    return this.dataStart + (last ? last.offset + last.bytes : 0)
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /** The tensor of this name and shape. Throws RangeError if there is none, or if it has another shape. */
  tensor(name: string, shape: readonly number[]): GgufTensor {
    const tensor =
      this.byName.get(name) ?? fail('GgufHeader', `no tensor '${name}' among ${this.tensors.length}`)
    const [actual, expected] = [formatShape(tensor.shape), formatShape(shape)]
    if (actual !== expected) fail('GgufHeader', `tensor '${name}' is ${actual}, expected ${expected}`)
    return tensor
  }
}

function readVersion(reader: ByteReader): number {
  if (reader.uint32() !== GGUF_MAGIC) fail('readGguf', 'not a GGUF file')
  const version = reader.uint32()
  if (swapBytes(version) < version) fail('readGguf', 'a big-endian file, this reads little-endian ones')
  if (version !== 2 && version !== 3)
    fail('readGguf', `file of version ${version}, this reads versions 2 and 3`)
  return version
}

function readMetadata(reader: ByteReader, count: number): Map<string, MetadataValue> {
  const values = new Map<string, MetadataValue>()
  for (let i = 0; i < count; i++) {
    const key = reader.string()
    if (values.has(key)) fail('readGguf', `two values of '${key}'`)
    values.set(key, readMetadataValue(reader, reader.uint32()))
  }
  return values
}

/** Reads the header at the start of a file's bytes. size: bytes of the complete file, if known. Throws CutShortError, a
 *  RangeError, if the header is not complete, and RangeError if the file is foreign, damaged, big-endian or of another
 *  version, or if `size` is too small for it. Gerganov et al. 2023, ggml/docs/gguf.md. */
export function readGgufHeader(bytes: Uint8Array, size = Infinity): GgufHeader {
  const reader = new ByteReader(bytes, Math.min(size, MAX_HEADER_BYTES))
  const version = readVersion(reader)
  const [tensorCount, valueCount] = [reader.size(), reader.size()]
  reader.ensure(tensorCount * LEAST_TENSOR + valueCount * LEAST_ENTRY)
  const metadata = new GgufMetadata(readMetadata(reader, valueCount))
  const tensors = Array.from({ length: tensorCount }, () => readGgufTensor(reader))
  const alignment = metadata.count('general.alignment', GGUF_ALIGNMENT)
  const dataStart = Math.ceil(reader.position / alignment) * alignment
  const header = new GgufHeader(version, metadata, orderTensors(tensors, alignment), dataStart)
  if (header.size > size) fail('readGguf', `cut short, ${size} bytes of ${header.size}`)
  return header
}
