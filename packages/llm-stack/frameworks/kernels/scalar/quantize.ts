import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'
import { ACTIVATION_BYTES, PLACES } from '../layout'
import { roundToEven } from './round-to-even'

/** Largest magnitude of 16 bits. As LARGEST in ../assembly/quantize. */
const LARGEST = 32767
/** `Kernels.quantize`, one number at a time. */
export function quantize({ floats, int16s }: KernelViews, x: Pointer, blocks: number, to: Pointer): void {
  for (let b = 0; b < blocks; b++) {
    const from = x / 4 + 32 * b
    const scale = (to + b * ACTIVATION_BYTES) / 4
    let peak = 0
    for (let i = 0; i < 32; i++) peak = Math.max(peak, Math.abs(floats[from + i]))
    const inverse = peak < Math.fround(1e-30) ? 0 : Math.fround(LARGEST / peak)
    let sum = 0
    for (let i = 0; i < 32; i++) {
      const rounded = roundToEven(Math.fround(floats[from + i] * inverse)) | 0
      int16s[2 * scale + 4 + PLACES[i]] = rounded
      sum += rounded
    }
    floats[scale] = peak / LARGEST
    floats[scale + 1] = sum
  }
}
