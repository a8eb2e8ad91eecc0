import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'
import { sumOfLanes } from './lanes'

const { fround } = Math

/** `Kernels.rmsNorm`, one number at a time. */
export function rmsNorm(
  { floats: f }: KernelViews,
  x: Pointer,
  gain: Pointer,
  y: Pointer,
  n: number,
  epsilon: number,
): void {
  const squares = new Float32Array(4)
  for (let i = 0; i < n; i++) squares[i & 3] += fround(f[x / 4 + i] * f[x / 4 + i])
  const mean = fround(fround(sumOfLanes(squares) / n) + fround(epsilon))
  const scale = fround(1 / fround(Math.sqrt(mean)))
  for (let i = 0; i < n; i++) f[y / 4 + i] = fround(f[x / 4 + i] * scale) * f[gain / 4 + i]
}
