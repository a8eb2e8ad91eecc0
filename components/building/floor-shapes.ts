import type { FloorId } from '../../data/floors'
import { drawApplications } from './floors/applications'
import { drawFrameworks } from './floors/frameworks'
import { drawModels } from './floors/models'
import { drawTheory } from './floors/theory'
import { IsometricPen, type SvgShape } from './isometric'

const drawFloor: Record<FloorId, (p: IsometricPen) => void> = { theory: drawTheory, frameworks: drawFrameworks, models: drawModels, applications: drawApplications }
const cache = new Map<string, SvgShape[]>()

/**
 * Shapes of one floor at `u` px per plan unit, with the back corner of its underside at (0, 0). Cached by floor and scale,
 * because a deck draws the same building many times.
 */
export function floorShapes(id: FloorId, u: number): SvgShape[] {
  const key = `${id} ${u}`
  const shapes = cache.get(key)
  if (shapes) return shapes
  const pen = new IsometricPen(u)
  drawFloor[id](pen)
  cache.set(key, pen.shapes)
  return pen.shapes
}
