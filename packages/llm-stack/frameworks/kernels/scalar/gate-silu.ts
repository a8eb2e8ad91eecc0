import type { KernelViews } from '../kernel-views'
import { exponential32 } from '../../exponential32'

const { fround } = Math

/** `Kernels.gateSilu`, one number at a time. */
export function gateSilu({ floats: f }: KernelViews, x: number, gate: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const value = f[x / 4 + i]
    const silu = fround(value / fround(1 + exponential32(-value)))
    f[x / 4 + i] = silu * f[gate / 4 + i]
  }
}
