import type { IsometricPen, PlanPoint } from '../isometric'
import { drawBackWalls, HEIGHT, drawPosts, SLAB, drawSlab } from '../plan'

/** A gear of radius `r` in a plane of constant y. */
function drawGear(p: IsometricPen, cx: number, y: number, cz: number, r: number, teeth: number, cls: string): void {
  const pts: PlanPoint[] = []
  for (let i = 0; i < teeth * 4; i++) {
    const a = (i / (teeth * 4)) * 2 * Math.PI
    const q = i % 4 < 2 ? r : r * 0.78
    pts.push([cx + q * Math.cos(a), y, cz + q * Math.sin(a)])
  }
  p.polygon(pts, cls).disc(cx, y, cz, r * 0.32, 'y', 'neutral-top stroke-fine')
}

/** A cube of side `s`, its faces divided into n × n squares. */
function drawCube(p: IsometricPen, x: number, y: number, z: number, s: number, n = 3): void {
  p.box(x, y, z, s, s, s, 'floor', 'stroke-fine')
  for (let i = 1; i < n; i++) {
    const t = (s * i) / n
    p.line([[x + t, y, z + s], [x + t, y + s, z + s], [x + t, y + s, z]], 'stroke-hair')
      .line([[x, y + t, z + s], [x + s, y + t, z + s], [x + s, y + t, z]], 'stroke-hair')
      .line([[x, y + s, z + t], [x + s, y + s, z + t], [x + s, y, z + t]], 'stroke-hair')
  }
}

/** A workshop: scaffold, bench with gears, gantry crane with tensor cubes, tool wall, stock. */
export function drawFrameworks(p: IsometricPen): void {
  const h = HEIGHT.frameworks
  const z = SLAB
  drawSlab(p)
  drawBackWalls(p, h)
  // Tools on the back wall: wrench, set square, hammer.
  const T = (x: number, q: number): PlanPoint => [x, 0, q]
  p.polygon([T(1.0, 1.2), T(4.6, 1.2), T(4.6, 2.7), T(1.0, 2.7)], 'neutral-top stroke-fine')
  p.line([T(1.45, 1.5), T(2.0, 2.2)], 'stroke-heavy')
    .disc(1.4, 0, 1.46, 0.16, 'y', 'neutral-top stroke-mid')
    .line([T(1.9, 2.55), T(1.86, 2.25), T(2.08, 2.14), T(2.3, 2.32)], 'stroke-bold no-fill')
  p.polygon([T(2.55, 1.42), T(3.5, 1.42), T(2.55, 2.5)], 'floor-left stroke-mid').polygon([T(2.7, 1.56), T(3.08, 1.56), T(2.7, 2.0)], 'neutral-top stroke-mid')
  p.line([T(3.75, 1.42), T(4.12, 2.25)], 'stroke-bold').polygon([T(3.72, 2.3), T(4.3, 2.04), T(4.4, 2.28), T(3.82, 2.54)], 'fill-ink')
  // Shelves with stock.
  p.box(5.4, 0.1, z, 4.0, 0.8, 0.12, 'neutral').box(5.4, 0.1, 1.35, 4.0, 0.8, 0.12, 'neutral')
  for (const [x, s] of [[5.6, 0.55], [6.4, 0.6], [7.3, 0.45], [8.3, 0.65]])
    p.box(x, 0.2, 1.47, s, 0.5, s, 'neutral')
  for (const x of [5.7, 6.7, 7.9]) p.box(x, 0.2, z + 0.12, 0.6, 0.5, 0.5, 'neutral')
  // Drawing table.
  p.box(2.0, 1.9, z, 0.15, 0.15, 0.75, 'neutral').box(3.9, 1.9, z, 0.15, 0.15, 0.75, 'neutral')
  p.polygon([[1.8, 1.5, z + 1.15], [4.3, 1.5, z + 1.15], [4.3, 2.7, z + 0.7], [1.8, 2.7, z + 0.7]], 'neutral-top stroke-fine')
  p.line([[2.2, 2.3, z + 0.85], [2.9, 1.9, z + 1.0], [3.8, 2.3, z + 0.85]], 'floor-line stroke-mid no-fill')

  // Scaffold: a low deck with a worker, who is visible under the slab above, and half a deck over it.
  const s = { x: 0.75, y: 4.0, w: 2.3, d: 1.3 }
  const Y = s.y + s.d
  const deck = (x: number, w: number, q: number) => p.box(x, s.y - 0.08, q, w, s.d + 0.16, 0.1, 'floor', 'stroke-fine')
  const pole = (k: number, y: number, top: number) =>
    p.line([[s.x + k * s.w, y, z], [s.x + k * s.w, y, z + top]], 'stroke-mid')
  for (const k of [0.5, 1]) pole(k, s.y, 1.95)
  pole(0, s.y, 0.9)
  deck(s.x - 0.12, s.w + 0.24, z + 0.3)
  p.person(s.x + 0.5, s.y + 0.85, z + 0.4)
  deck(s.x + s.w * 0.5, s.w * 0.5 + 0.12, z + 1.45)
  p.line([[s.x + s.w / 2, Y, z + 0.4], [s.x + s.w, Y, z + 1.45]], 'stroke-fine').line([[s.x + s.w, Y, z + 0.4], [s.x + s.w / 2, Y, z + 1.45]], 'stroke-fine')
  pole(0, Y, 0.9)
  pole(0.5, Y, 1.95)
  pole(1, Y, 1.95)

  // Bench with two meshed gears.
  p.box(3.75, 4.3, z, 0.2, 0.9, 0.6, 'neutral')
    .box(5.55, 4.3, z, 0.2, 0.9, 0.6, 'neutral')
    .box(3.55, 4.2, z + 0.6, 2.4, 1.1, 0.16, 'neutral', 'stroke-mid')
  drawGear(p, 4.3, 4.8, z + 1.34, 0.56, 9, 'floor-left stroke-fine')
  drawGear(p, 5.2, 4.8, z + 1.2, 0.42, 7, 'floor-top stroke-fine')

  // Gantry crane that carries a tensor.
  const gy = 4.95
  for (const x of [6.6, 8.95]) p.box(x, gy - 0.1, z, 0.2, 0.2, 1.95, 'neutral')
  p.box(6.4, gy - 0.15, z + 1.9, 3.0, 0.3, 0.24, 'neutral', 'stroke-mid')
  drawCube(p, 7.05, gy - 0.45, z, 0.6, 2)
  drawCube(p, 8.15, gy - 0.45, z, 0.6, 2)
  p.line([[7.9, gy, z + 1.9], [7.9, gy, z + 1.62]], 'stroke-mid')
  p.line([[7.6, gy, z + 1.34], [7.9, gy, z + 1.62], [8.2, gy, z + 1.34]], 'stroke-fine')
  drawCube(p, 7.55, gy - 0.32, z + 0.72, 0.64)
  drawPosts(p, h)
}
