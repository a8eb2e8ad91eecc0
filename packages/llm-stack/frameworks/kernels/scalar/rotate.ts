import type { KernelViews } from '../kernel-views'
import type { Pointer } from '../kernels'

const { fround } = Math

/** `Kernels.rotate`, one pair at a time. */
export function rotate(
  { floats: f }: KernelViews,
  x: Pointer,
  heads: number,
  size: number,
  turns: Pointer,
): void {
  const cosines = turns / 4
  const sines = cosines + size
  for (let head = 0, at = x / 4; head < heads; head++)
    for (let i = 0; i < size; i += 2, at += 2) {
      const [a, b] = [f[at], f[at + 1]]
      f[at] = fround(a * f[cosines + i]) + fround(b * f[sines + i])
      f[at + 1] = fround(b * f[cosines + i + 1]) + fround(a * f[sines + i + 1])
    }
}
