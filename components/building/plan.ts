/** Measures of the building in plan units, and the parts that its floors have in common. */
import type { FloorId } from '../../data/floors'
import type { IsometricPen } from './isometric'

/** Width, along x. */
export const W = 10
/** Depth, along y. */
export const D = 5.5
/** Height of a slab. */
export const SLAB = 0.5

/** Height of each storey. */
export const HEIGHT: Record<FloorId, number> = { theory: 2.6, frameworks: 3, models: 3.8, applications: 2.6 }
/** z of each storey's underside in the complete building; the ground is at z = 0. */
export const BASE: Record<FloorId, number> = { theory: -2.6, frameworks: 0, models: 3, applications: 6.8 }
/** z of the top of the highest wall. */
export const TOP = BASE.applications + 2.7

/** The slab that a floor stands on. */
export function drawSlab(p: IsometricPen): void {
  p.box(0, 0, 0, W, D, SLAB, 'floor', 'stroke-mid')
}

/** The two walls behind a room, up to height `h`, with a line every `step`. */
export function drawBackWalls(p: IsometricPen, h: number, step = 2.5): void {
  p.polygon([[0, 0, SLAB], [0, D, SLAB], [0, D, h], [0, 0, h]], 'neutral-right stroke-fine')
  p.polygon([[0, 0, SLAB], [W, 0, SLAB], [W, 0, h], [0, 0, h]], 'neutral-left stroke-fine')
  for (let x = step; x < W; x += step)
    p.line([[x, 0, SLAB], [x, 0, h]], 'stroke-hair')
}

/** Posts at the three corners nearest to the viewer. */
export function drawPosts(p: IsometricPen, h: number): void {
  for (const [x, y] of [[0, D - 0.22], [W - 0.22, 0], [W - 0.22, D - 0.22]])
    p.box(x, y, SLAB, 0.22, 0.22, h - SLAB, 'neutral', 'stroke-fine')
}
