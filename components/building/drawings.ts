/** Each floor's drawing, made once per scale and kept: a deck shows the same building many times. */
import type { FloorId } from '../../data/floors'
import { applications } from './floors/applications'
import { frameworks } from './floors/frameworks'
import { models } from './floors/models'
import { theory } from './floors/theory'
import { Pen, type Shape } from './iso'

const draw: Record<FloorId, (p: Pen) => void> = { theory, frameworks, models, applications }
const kept = new Map<string, Shape[]>()

/** Shapes of one floor at `u` pixels per plan unit, its underside's back corner at (0, 0). */
export function floorShapes(id: FloorId, u: number): Shape[] {
  const key = `${id} ${u}`
  const shapes = kept.get(key)
  if (shapes) return shapes
  const pen = new Pen(u)
  draw[id](pen)
  kept.set(key, pen.shapes)
  return pen.shapes
}
