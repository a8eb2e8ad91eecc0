/** Each floor's drawing, made once per scale and kept: a deck shows the same building many times. */
import type { FloorId } from '../../data/floors'
import { drawApplications } from './floors/applications'
import { drawFrameworks } from './floors/frameworks'
import { drawModels } from './floors/models'
import { drawTheory } from './floors/theory'
import { IsometricPen, type SvgShape } from './isometric'

const drawFloor: Record<FloorId, (p: IsometricPen) => void> = { theory: drawTheory, frameworks: drawFrameworks, models: drawModels, applications: drawApplications }
const cache = new Map<string, SvgShape[]>()

/** Shapes of one floor at `u` pixels per plan unit, its underside's back corner at (0, 0). */
export function floorShapes(id: FloorId, u: number): SvgShape[] {
  const key = `${id} ${u}`
  const shapes = cache.get(key)
  if (shapes) return shapes
  const pen = new IsometricPen(u)
  drawFloor[id](pen)
  cache.set(key, pen.shapes)
  return pen.shapes
}
