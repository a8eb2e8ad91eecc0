/** The building's measures in plan units, and the parts its floors share. */
import type { FloorId } from '../../data/floors'
import type { IsometricPen } from './isometric'

export const W = 10 // plan size along x
export const D = 5.5 // plan size along y
export const SLAB = 0.5

/** Height of each storey. */
export const HEIGHT: Record<FloorId, number> = { theory: 2.6, frameworks: 3, models: 3.8, applications: 2.6 }
/** z of each storey's underside when it is seated; the ground is z = 0. */
export const BASE: Record<FloorId, number> = { theory: -2.6, frameworks: 0, models: 3, applications: 6.8 }
/** z of the topmost wall. */
export const TOP = BASE.applications + 2.7

export function drawSlab(p: IsometricPen): void {
  p.box(0, 0, 0, W, D, SLAB, 'floor', 'stroke-mid')
}

export function drawBackWalls(p: IsometricPen, h: number, step = 2.5): void {
  p.polygon([[0, 0, SLAB], [0, D, SLAB], [0, D, h], [0, 0, h]], 'neutral-right stroke-fine')
  p.polygon([[0, 0, SLAB], [W, 0, SLAB], [W, 0, h], [0, 0, h]], 'neutral-left stroke-fine')
  for (let x = step; x < W; x += step)
    p.line([[x, 0, SLAB], [x, 0, h]], 'stroke-hair')
}

export function drawPosts(p: IsometricPen, h: number): void {
  for (const [x, y] of [[0, D - 0.22], [W - 0.22, 0], [W - 0.22, D - 0.22]])
    p.box(x, y, SLAB, 0.22, 0.22, h - SLAB, 'neutral', 'stroke-fine')
}
