import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'
import { exponential32 } from '../../exponential32'

const { fround } = Math

/** `Kernels.swiglu`, one number at a time. */
export function swiglu({ floats: f }: KernelViews, gate: Pointer, up: Pointer, n: number): void {
  const padded = (n + 3) & ~3
  for (let i = 0; i < padded; i++) {
    const value = f[gate / 4 + i]
    const silu = fround(value / fround(1 + exponential32(-value)))
    f[gate / 4 + i] = silu * f[up / 4 + i]
  }
}
