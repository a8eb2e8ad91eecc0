import type { IsometricPen, PlanPoint } from '../isometric'
import { D, HEIGHT, W } from '../plan'

/** A solid block with formulas and plots engraved in its faces. Its underside is at z = 0. */
export function drawTheory(p: IsometricPen): void {
  const h = HEIGHT.theory
  p.box(0, 0, 0, W, D, h, 'floor', 'stroke-mid')
  const L = (x: number, z: number): PlanPoint => [x, D, z] // A point of the left face.
  const R = (y: number, z: number): PlanPoint => [W, y, z] // A point of the right face.

  // Left face: matrix × vector = vector.
  const cells = (x: number, z: number, cols: number, rows: number, fill: (r: number, c: number) => boolean, s = 0.36, gap = 0.14) => {
    const w = cols * s + (cols - 1) * gap
    const hh = rows * s + (rows - 1) * gap
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < cols; c++) {
        const a = x + c * (s + gap)
        const b = z + (rows - 1 - r) * (s + gap)
        p.polygon([L(a, b), L(a + s, b), L(a + s, b + s), L(a, b + s)], fill(r, c) ? 'floor-cut' : 'floor-line no-fill')
      }
    const m = 0.16
    p.line([L(x - m + 0.16, z - m), L(x - m, z - m), L(x - m, z + hh + m), L(x - m + 0.16, z + hh + m)], 'floor-line stroke-mid')
    p.line([L(x + w + m - 0.16, z - m), L(x + w + m, z - m), L(x + w + m, z + hh + m), L(x + w + m - 0.16, z + hh + m)], 'floor-line stroke-mid')
    return x + w + m
  }
  cells(0.65, 0.62, 4, 3, (r, c) => (r * 3 + c * 2) % 5 < 2)
  p.line([L(3.0, 1.15), L(3.22, 1.37)], 'floor-line stroke-mid').line([L(3.0, 1.37), L(3.22, 1.15)], 'floor-line stroke-mid')
  cells(3.6, 0.62, 1, 3, (r) => r !== 1)
  p.line([L(4.42, 1.34), L(4.72, 1.34)], 'floor-line stroke-mid').line([L(4.42, 1.16), L(4.72, 1.16)], 'floor-line stroke-mid')
  cells(5.1, 0.62, 1, 3, (r) => r === 0)

  // Left face: a neural network.
  const layers = [[6.45, 3], [7.75, 4], [9.05, 2]].map(([x, n]) =>
    Array.from({ length: n }, (_, i): [number, number] => [x, 1.3 + (i - (n - 1) / 2) * 0.56]),
  )
  for (let k = 0; k < 2; k++)
    for (const a of layers[k]) for (const b of layers[k + 1]) p.line([L(...a), L(...b)], 'floor-line stroke-hair')
  layers.flat().forEach(([x, z], i) => p.disc(x, D, z, 0.17, 'y', (i % 3 ? 'floor-top' : 'floor-cut') + ' floor-line'))

  // Right face: a bell curve, then descent to a minimum.
  const bell = Array.from({ length: 33 }, (_, i) => {
    const t = i / 32
    return R(5.05 - t * 2.1, 0.5 + 1.5 * Math.exp(-((t - 0.5) ** 2) / 0.035))
  })
  p.polygon([...bell], 'floor-top floor-line')
  p.line([R(5.2, 0.5), R(2.8, 0.5)], 'floor-line stroke-mid')
  p.line([R(4.0, 0.5), R(4.0, 2.0)], 'floor-line stroke-dashed')
  const bowl = (t: number) => 0.55 + 1.5 * t * t
  p.line(
    Array.from({ length: 25 }, (_, i) => {
      const t = i / 12 - 1
      return R(1.5 - t * 0.95, bowl(t))
    }),
    'floor-line stroke-mid',
  )
  for (const t of [-0.86, -0.58, -0.32, 0])
    p.disc(W, 1.5 - t * 0.95, bowl(t) + 0.13, 0.11, 'x', t ? 'floor-top floor-line' : 'floor-cut floor-line')

  // Top: contour lines of a loss surface, with the path of a descent.
  for (const [i, s] of [0.93, 0.77, 0.61, 0.46, 0.31, 0.17].entries()) {
    const pts = Array.from({ length: 60 }, (_, k) => {
      const a = (k / 60) * 2 * Math.PI
      const wob = 1 + 0.13 * Math.sin(2 * a + 0.6 + i * 0.15) + 0.07 * Math.cos(3 * a - i * 0.2)
      return [5.1 + i * 0.18 + 4.4 * s * wob * Math.cos(a), 2.75 + i * 0.05 + 2.25 * s * wob * Math.sin(a), h]
    }).map(([x, y, z]): PlanPoint => [Math.min(W - 0.15, Math.max(0.15, x)), Math.min(D - 0.15, Math.max(0.15, y)), z])
    p.polygon(pts, `no-fill floor-line ${i === 5 ? 'stroke-mid' : 'stroke-fine'}`)
  }
  const steps = [[1.6, 4.6], [2.9, 3.5], [4.1, 3.45], [5.0, 2.75], [6.0, 2.98]]
  p.line(
    steps.map(([x, y]): PlanPoint => [x, y, h]),
    'floor-line stroke-mid',
  )
  steps.forEach(([x, y], i) =>
    p.disc(x, y, h, i === steps.length - 1 ? 0.24 : 0.15, 'z', i === steps.length - 1 ? 'floor-cut floor-line' : 'neutral-top floor-line'),
  )
}
