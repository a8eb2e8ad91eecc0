import type { IsometricPen, PlanPoint } from '../isometric'
import { drawBackWalls, HEIGHT, drawPosts, SLAB, drawSlab, W } from '../plan'

/** A hall with an engine of identical layers on one shaft, and racks of processors. */
export function drawModels(p: IsometricPen): void {
  const h = HEIGHT.models
  const z = SLAB
  drawSlab(p)
  drawBackWalls(p, h, 1.25)
  // Racks of processors along the back wall, under a pipe that feeds them.
  p.cylinder(0.1, 0.2, 3.3, 0.11, 'x', W - 0.5, 'neutral')
  for (let i = 0; i < 7; i++) {
    const x = 0.7 + i * 1.25
    p.box(x, 0.15, z, 0.95, 0.8, 2.2, 'neutral')
    for (let k = 1; k < 7; k++) p.line([[x + 0.1, 0.95, z + k * 0.32], [x + 0.85, 0.95, z + k * 0.32]], 'stroke-hair')
    p.line([[x + 0.5, 0.2, 3.2], [x + 0.5, 0.5, 2.95], [x + 0.5, 0.5, 2.7]], 'stroke-mid')
  }
  // Conduits on the floor, from the racks to the engine.
  for (const x of [1.8, 4.05, 6.3]) p.box(x, 0.95, z, 0.3, 2.6, 0.12, 'floor', 'stroke-fine')

  drawEngine(p)
  // Control desk and an engineer.
  p.box(8.9, 1.0, z, 0.7, 1.1, 0.8, 'neutral')
  p.person(9.35, 2.75, z)
  drawPosts(p, h)
}

/** The engine alone, standing on height `z`. If `lit`, rays of heat leave the furnace; they end before the front post. */
export function drawEngine(p: IsometricPen, z = SLAB, lit = true): void {
  const y = 4.15
  const cz = z + 1.42
  const [n, pitch, t, x0] = [9, 0.64, 0.37, 1.3]
  for (const x of [1.35, 3.55, 5.75]) p.box(x, y - 0.75, z, 0.9, 1.5, 0.45, 'neutral')
  p.cylinder(0.35, y, cz, 0.42, 'x', 1.0, 'neutral')
  p.cylinder(0.75, y, cz, 0.7, 'x', 0.3, 'neutral')
  for (let i = 0; i < n; i++) {
    const x = x0 + i * pitch
    p.cylinder(x - (pitch - t), y, cz, 0.5, 'x', pitch - t, 'neutral', 'stroke-fine')
    p.cylinder(x, y, cz, 1.15, 'x', t, 'floor', i === n - 1 ? 'stroke-mid' : 'stroke-fine')
  }
  // Mouth of the furnace: a dark recess, a glow set back in it, a white centre.
  const xe = x0 + (n - 1) * pitch + t
  p.disc(xe, y, cz, 0.9, 'x', 'floor-top floor-line').disc(xe, y, cz, 0.74, 'x', 'floor-deep floor-line')
  p.disc(xe - 0.1, y, cz, 0.58, 'x', 'floor-core no-stroke').disc(xe - 0.14, y, cz, 0.4, 'x', 'floor-top no-stroke').disc(xe - 0.16, y, cz, 0.24, 'x', 'floor-glow no-stroke')
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * 2 * Math.PI
    const ray = (out: number, q: number): PlanPoint => [xe + out, y + q * Math.cos(a), cz + q * Math.sin(a)]
    p.line([ray(0.05, 0.97), ray(0.05, 1.09)], 'floor-line stroke-fine')
    if (lit) p.line([ray(0.28, 1.1), ray(0.52, 1.2)], 'floor-line stroke-fine')
  }
}
