import type { SlidePoint } from '../pointer/slide-point'

/** The point that stays where it is while the slide around it is enlarged. */
export type Zoom = 'none' | SlidePoint

const CENTRE: SlidePoint = { x: 50, y: 50 }

/**
 * The zoom after a key, lower-case where it is a letter; undefined = the key leaves it as it is.
 *
 * @param pointer where the pointer is; undefined = beside the slide, which is then enlarged around its centre.
 */
export function zoomAfterKey(zoom: Zoom, key: string, pointer = CENTRE): Zoom | undefined {
  if (zoom !== 'none') return ['z', 'Escape'].includes(key) ? 'none' : undefined
  return key === 'z' ? { x: pointer.x, y: pointer.y } : undefined
}
