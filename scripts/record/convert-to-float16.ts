/** Converts the published weights of stories260K to the file that the deck ships. */
import { float16ToNumber, numberToFloat16, writeFileHeader } from 'llm-stack/frameworks'
import { LLAMA_FILE, readLlama2cWeights } from 'llm-stack/models'

function finiteFloat16(x: number): number {
  const half = numberToFloat16(x)
  if (!Number.isFinite(float16ToNumber(half))) throw new RangeError(`${x} does not fit into 16 bits`)
  return half
}

/**
 * Converts a llama2.c weights file to float16, in the format that `readLlama` reads: half the bytes. Throws a RangeError
 * where `readLlama2cWeights` does, and for weights out of float16's range.
 */
export function convertToFloat16(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = readLlama2cWeights(bytes).numbers.length
  const { headerBytes, numbers } = LLAMA_FILE
  const from = new DataView(bytes.buffer, bytes.byteOffset)
  const converted = new Uint8Array(numbers + 2 * count)
  const to = new DataView(converted.buffer)
  converted.set(bytes.subarray(0, numbers - headerBytes), headerBytes)
  for (let i = 0; i < count; i++)
    to.setUint16(numbers + 2 * i, finiteFloat16(from.getFloat32(numbers - headerBytes + 4 * i, true)), true)
  writeFileHeader(converted, LLAMA_FILE)
  return converted
}
