import { gaussian, seeded } from 'llm-stack/theory'

/** A point of the spiral, coordinates between −1 and 1. */
export interface Dot {
  x: number
  y: number
  arm: 0 | 1
}

/** Two intertwined spiral arms of `count` dots each, with Gaussian noise. Lang & Witbrock 1988. */
export function createSpiral(count: number, seed: number, turns = 1.15, noise = 0.022): Dot[] {
  const random = seeded(seed)
  return Array.from({ length: 2 * count }, (_, i): Dot => {
    const arm = i % 2 === 0 ? 0 : 1
    const t = (Math.floor(i / 2) + 0.5) / count
    const radius = 0.08 + 0.86 * t
    const angle = 2 * Math.PI * turns * t + arm * Math.PI
    return {
      x: radius * Math.cos(angle) + noise * gaussian(random),
      y: radius * Math.sin(angle) + noise * gaussian(random),
      arm,
    }
  })
}
