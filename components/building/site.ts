import { floorByNumber, floors, type FloorNumber } from '../../data/floors'
import type { IsometricPen, PlanPoint } from './isometric'
import { BASE, D, HEIGHT, SLAB, W } from './plan'

/** The ground behind the building by `gx` × `gy` plan units, and the earth, cut along the two planes of the front faces. */
export function drawSite(p: IsometricPen, [gx, gy]: readonly [number, number], trees: boolean): void {
  const b = BASE.theory
  p.polygon([[-gx, -gy, 0], [W, -gy, 0], [W, D, 0], [-gx, D, 0]], 'neutral-ground stroke-hair')
  drawEarth(p, (s, z) => [-gx + s, D, z], gx, b)
  drawEarth(p, (s, z) => [W, -s, z], gy, b)
  if (trees) drawTree(p, -gx + 0.8, 4.6, 0.8)
}

/** One cut face of the earth, hatched at 45°. `at` maps a distance along the face and a z to the plan. */
function drawEarth(p: IsometricPen, at: (s: number, z: number) => PlanPoint, len: number, bottom: number): void {
  p.polygon([at(0, 0), at(len, 0), at(len, bottom), at(0, bottom)], 'neutral-left no-stroke')
  const gap = 0.42
  for (let t = -len; t < -bottom; t += gap) {
    // Hatch line: z = −(t + s).
    const s0 = Math.max(0, -t)
    const s1 = Math.min(len, -bottom - t)
    if (s1 - s0 < 0.1) continue
    const f = (s: number) => at(s, -(t + s))
    p.line([f(s0), f(s1)], 'stroke-hair')
  }
  p.line([at(0, bottom), at(0, 0), at(len, 0)], 'stroke-fine')
}

/** A tree of size `k`. */
function drawTree(p: IsometricPen, x: number, y: number, k: number): void {
  const [px, py] = p.toCanvas(x, y, 0)
  const u = p.u * k
  const r = (n: number) => n.toFixed(1)
  p.stroke(`M${px} ${py}V${r(py - 0.9 * u)}`, 'stroke-fine')
  p.circle(px, py - 1.45 * u, 0.72 * u, 'neutral-top stroke-fine')
  p.stroke(`M${px} ${r(py - 0.8 * u)}V${r(py - 1.8 * u)}m0 ${r(0.6 * u)}l${r(0.3 * u)} ${r(-0.3 * u)}m${r(-0.3 * u)} ${r(0.5 * u)}l${r(-0.3 * u)} ${r(-0.3 * u)}`, 'stroke-hair no-fill')
}

/** A glass lift at the right end: the car stands at floor `level`, the shaft ends at height `t`. */
export function drawLift(p: IsometricPen, level: FloorNumber, t: number): void {
  const x = W - 1.7
  const y = -1.75
  const w = 1.5
  const d = 1.5
  const b = BASE.theory
  p.polygon([[x + w, y, b], [x + w, y + d, b], [x + w, y + d, t], [x + w, y, t]], 'glass stroke-fine')
  p.polygon([[x, y + d, b], [x + w, y + d, b], [x + w, y + d, t], [x, y + d, t]], 'glass stroke-fine')
  for (const f of floors)
    if (BASE[f.id] < t)
      p.line([[x + w, y, BASE[f.id]], [x + w, y + d, BASE[f.id]]], 'stroke-fine')
  const z = BASE[floorByNumber(level).id] + 0.45
  p.line([[x + w, y + d / 2, z + 1.7], [x + w, y + d / 2, t]], 'stroke-mid')
  p.polygon([[x + w, y + 0.2, z], [x + w, y + d - 0.2, z], [x + w, y + d - 0.2, z + 1.7], [x + w, y + 0.2, z + 1.7]], 'fill-ink')
  p.line([[x + w, y + d / 2, z + 0.1], [x + w, y + d / 2, z + 1.6]], 'stroke-paper')
  p.box(x - 0.1, y - 0.1, t, w + 0.2, d + 0.2, 0.45, 'neutral', 'stroke-fine')
}

/** Stairs at the left end, two flights a storey that turn by 180° at a half-landing. */
export function drawStairs(p: IsometricPen): void {
  const y0 = D - 1.5
  const y1 = D - 0.1
  const run = 2.5
  const xr = -0.35
  const n = 5
  const flights: [number, number, number, number][] = []
  for (const id of ['frameworks', 'models'] as const) {
    const base = BASE[id] ? BASE[id] + SLAB : 0
    const top = BASE[id] + HEIGHT[id] + SLAB
    const mid = (base + top) / 2
    flights.push([xr, xr - run, base, mid], [xr - run, xr, mid, top])
  }
  for (const [xa, xb, za, zb] of flights) {
    const tread = (xb - xa) / n
    const rise = (zb - za) / n
    const side: PlanPoint[] = []
    for (let i = 0; i < n; i++) {
      side.push([xa + i * tread, y1, za + i * rise], [xa + i * tread, y1, za + (i + 1) * rise], [xa + (i + 1) * tread, y1, za + (i + 1) * rise])
    }
    const order = [...Array(n).keys()]
    if (tread < 0) order.reverse()
    for (const i of order) {
      const a = xa + i * tread
      const b = a + tread
      const z = za + (i + 1) * rise
      p.polygon([[a, y0, z], [b, y0, z], [b, y1, z], [a, y1, z]], 'neutral-top stroke-fine')
      if (tread < 0)
        p.polygon([[a, y0, z - rise], [a, y1, z - rise], [a, y1, z], [a, y0, z]], 'neutral-right stroke-fine')
    }
    p.polygon([...side, [xb, y1, zb - 0.35], [xa, y1, za - (za > 0 ? 0.35 : 0)]], 'neutral-left stroke-fine')
    // Half-landing on two posts.
    if (tread < 0) {
      for (const y of [y0, y1])
        p.line([[xb - 0.95, y, za > 0 ? za : 0], [xb - 0.95, y, zb]], 'stroke-fine')
      p.box(xb - 1.1, y0, zb - 0.25, 1.1, y1 - y0, 0.25, 'neutral', 'stroke-fine')
    }
  }
}
