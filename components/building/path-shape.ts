import type { SvgShape } from './isometric'

/** An SVG path with the CSS classes that give it line and face. */
export const pathShape = (d: string, cls: string): SvgShape => ({ tag: 'path', d, class: cls })
