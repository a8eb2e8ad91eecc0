import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'
import { exponential32 } from '../../exponential32'
import { sumOfLanes } from './lanes'

/** `Kernels.softmax`, one number at a time. */
export function softmax({ floats }: KernelViews, x: Pointer, n: number, scale: number): void {
  const from = x / 4
  const padded = (n + 3) & ~3
  floats.fill(-Infinity, from + n, from + padded)
  let peak = -Infinity
  for (let i = 0; i < padded; i++) {
    floats[from + i] *= Math.fround(scale)
    peak = Math.max(peak, floats[from + i])
  }
  const total = new Float32Array(4)
  for (let i = 0; i < padded; i++) {
    floats[from + i] = exponential32(Math.fround(floats[from + i] - peak))
    total[i & 3] += floats[from + i]
  }
  const sum = sumOfLanes(total)
  for (let i = 0; i < padded; i++) floats[from + i] /= sum
}
