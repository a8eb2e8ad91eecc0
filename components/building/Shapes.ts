import { h, type FunctionalComponent } from 'vue'
import type { SvgShape } from './isometric'

/** Renders shapes as SVG elements, for use inside an <svg> or a <g>. */
export const Shapes: FunctionalComponent<{ of: SvgShape[] }> = ({ of }) =>
  of.map((s) => {
    if (s.tag === 'path') return h('path', { class: s.class, d: s.d })
    if (s.tag === 'circle') return h('circle', { class: s.class, cx: s.cx, cy: s.cy, r: s.r })
    return h('text', { class: s.class, transform: s.transform, style: { fontSize: `${s.size}px` } }, s.text)
  })
Shapes.props = ['of']
