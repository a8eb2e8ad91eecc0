/** Converts the published weights of stories260K to the file that the deck ships. */
import { writeFileHeader } from 'llm-stack/frameworks'
import { LLAMA_FILE, readLlama2c } from 'llm-stack/models'

const floatView = new Float32Array(1)
const bitsView = new Uint32Array(floatView.buffer)

/**
 * The bits of the nearest IEEE 754-2008 binary16 number; of two equally near, the even one. Throws a RangeError for NaN and
 * magnitudes from 65,520.
 */
export function numberToFloat16(x: number): number {
  floatView[0] = x
  const magnitude = Math.abs(floatView[0])
  if (!(magnitude < 65_520)) throw new RangeError(`${x} does not fit into 16 bits`)
  const exponent = Math.max(-14, ((bitsView[0] >>> 23) & 255) - 127)
  const units = magnitude / 2 ** (exponent - 10)
  const down = Math.floor(units)
  const roundsUp = units - down > 0.5 || (units - down === 0.5 && down % 2 === 1)
  return ((bitsView[0] >>> 16) & 0x8000) + (exponent + 14) * 1024 + down + Number(roundsUp)
}

/**
 * Converts a llama2.c weights file to float16, in the format that `readLlama` reads: half the bytes. Throws a RangeError
 * where `readLlama2c` does, and for weights out of float16's range.
 */
export function convertToFloat16(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const weights = readLlama2c(bytes).parameters()
  const count = weights.reduce((sum, p) => sum + p.data.length, 0)
  const { headerBytes, numbers } = LLAMA_FILE
  const from = new DataView(bytes.buffer, bytes.byteOffset)
  const converted = new Uint8Array(numbers + 2 * count)
  const to = new DataView(converted.buffer)
  converted.set(bytes.subarray(0, numbers - headerBytes), headerBytes)
  for (let i = 0; i < count; i++)
    to.setUint16(numbers + 2 * i, numberToFloat16(from.getFloat32(numbers - headerBytes + 4 * i, true)), true)
  writeFileHeader(converted, LLAMA_FILE)
  return converted
}
