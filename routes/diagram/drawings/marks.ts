/** What a room's little drawing is made of. It stands on its floor: a box of 150 × 128 with the floor at y = 122. */
import type { SvgShape } from '../../../components/building/isometric'

export interface LabelMark {
  tag: 'label'
  x: number
  y: number
  text: string
  class: string
}
export type Mark = SvgShape | LabelMark
export type Drawings = Readonly<Record<string, readonly Mark[]>>

export const path = (cls: string, d: string): Mark => ({ tag: 'path', class: cls, d })
export const dot = (cls: string, cx: number, cy: number, r: number): Mark => ({
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
export const box = (cls: string, x: number, y: number, w: number, h: number): Mark =>
  path(cls, `M${x} ${y}h${w}v${h}h${-w}z`)
