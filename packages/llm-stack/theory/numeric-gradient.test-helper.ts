import type { Numbers, Vector } from './vectors'

/** Gradient by central differences (f(x+h) − f(x−h)) / 2h along each coordinate. x [n] → [n]. */
export function numericGradient(f: (x: Vector) => number, x: Numbers, h = 1e-4): Vector {
  const moved = (i: number, by: number): number => f(Array.from(x, (xj, j) => (j === i ? xj + by : xj)))
  return Array.from(x, (_, i) => (moved(i, h) - moved(i, -h)) / (2 * h))
}
