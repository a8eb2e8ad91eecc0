import { packBlocks, unpackBlocks, type BlockFormat } from 'llm-stack/frameworks'
import { readGguf, type GgufTensor } from 'llm-stack/models'

/** Writes a tensor's format and offset where a header describes it. */
function describeTensor(header: Buffer, { name, shape }: GgufTensor, format: BlockFormat, offset: number) {
  const start = Buffer.alloc(8 + Buffer.byteLength(name) + 4)
  start.writeBigUInt64LE(BigInt(Buffer.byteLength(name)))
  start.write(name, 8)
  start.writeUInt32LE(shape.length, start.length - 4)
  const at = header.lastIndexOf(start) + start.length + 8 * shape.length
  header.writeUInt32LE(format.id, at)
  header.writeBigUInt64LE(BigInt(offset), at + 4)
}

/** A GGUF file with tensors in other formats; its metadata stay byte for byte, types of numbers included. formatOf: the
 *  new format of a tensor. */
export async function repackGguf(
  bytes: Uint8Array,
  formatOf: (tensor: GgufTensor) => BlockFormat,
): Promise<Uint8Array> {
  const file = await readGguf([bytes])
  const alignment = file.header.metadata.count('general.alignment', 32)
  const header = Buffer.from(bytes.slice(0, file.header.dataStart))
  const parts: Uint8Array[] = [header]
  let offset = 0
  for await (const { tensor, bytes: blocks } of file.load()) {
    const format = formatOf(tensor)
    const packed = format === tensor.format ? blocks : packBlocks(format, unpackBlocks(tensor.format, blocks))
    describeTensor(header, tensor, format, offset)
    const padding = (alignment - (packed.length % alignment)) % alignment
    parts.push(packed, new Uint8Array(padding))
    offset += packed.length + padding
  }
  return Buffer.concat(parts)
}
