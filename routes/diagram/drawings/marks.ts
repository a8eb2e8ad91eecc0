/**
 * The marks that a room's drawing is made of. A drawing is 150 × 128 and stands on its floor at y = 122. Every mark takes
 * its CSS classes last.
 */
import type { SvgShape } from '../../../components/building/isometric'
import { pathShape as path } from '../../../components/building/path-shape'

export interface LabelMark {
  tag: 'label'
  /** Middle of the text. */
  x: number
  /** Its baseline. */
  y: number
  text: string
  class: string
}
export type Mark = SvgShape | LabelMark
/** Drawings by the room's id. */
export type Drawings = Readonly<Record<string, readonly Mark[]>>

export { path }
export const dot = (cx: number, cy: number, r: number, cls: string): Mark => ({
  tag: 'circle',
  class: cls,
  cx,
  cy,
  r,
})
export const label = (x: number, y: number, text: string, cls = 't-note'): Mark => ({
  tag: 'label',
  class: cls,
  x,
  y,
  text,
})
export const box = (x: number, y: number, w: number, h: number, cls: string): Mark =>
  path(`M${x} ${y}h${w}v${h}h${-w}z`, cls)
