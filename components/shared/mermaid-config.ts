/** A flow chart's measures and look, for its charts and for what is drawn beside them. */
import type { MermaidConfig } from 'mermaid'
import { floors } from '../../data/floors'

const PADDING = 12

/** Every box is as wide and as high as the others; from one to the next, `pitch`. */
export const CHART_NODE = { width: 376, height: 55, pitch: 88 } as const

const spacing = {
  padding: PADDING,
  // Mermaid adds twice its padding at each side.
  minNodeWidth: CHART_NODE.width - 4 * PADDING,
  rankSpacing: CHART_NODE.pitch - CHART_NODE.height,
}

/** A node marked `:::f1` … `:::f4` has the colour of that floor. */
const floorStyles = floors
  .map(
    ({ n }) => `
  .node.f${n} .label-container { fill: var(--f${n}-top) !important; stroke: var(--f${n}-on) !important; }
  .node.f${n} text, .node.f${n} tspan { fill: var(--f${n}-on) !important; }`,
  )
  .join('')

/**
 * Flow charts in the deck's own lettering and lines, at their natural size: 26 px. Colours are tokens as CSS
 * variables, which reach into the chart's shadow root, so one chart serves paper and blueprint. Fence it as
 * ```mermaid {theme: 'base'} or Slidev draws it again, in its own colours, for dark mode.
 */
export const mermaidConfig: MermaidConfig = {
  theme: 'base',
  layout: 'dagre',
  look: 'classic',
  htmlLabels: false,
  flowchart: {
    curve: 'linear',
    nodeSpacing: 36,
    diagramPadding: 1,
    wrappingWidth: 400,
    ...spacing,
  },
  themeVariables: { fontFamily: 'Barlow Semi Condensed', fontSize: '26px' },
  themeCSS: `
    .node rect, .node polygon, .node circle, .node path { fill: var(--paper-2) !important; stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
    text, tspan { fill: var(--ink) !important; font-weight: 500 !important; }
    .flowchart-link, .edgePath path { stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
    marker { overflow: visible; }
    marker path { fill: var(--ink) !important; stroke: none !important; transform: scale(1.4, 1.2); transform-origin: 10px 5px; }
    .edgeLabel rect, .labelBkg { fill: var(--paper) !important; background: var(--paper) !important; opacity: 1 !important; }
    ${floorStyles}
  `,
}
/** Boxes are measured in this font: it has to be there before a chart is drawn. */
export const CHART_FONT = '500 26px "Barlow Semi Condensed"'
