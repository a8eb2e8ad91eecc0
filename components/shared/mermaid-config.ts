/** Size and style of flow charts, for mermaid and for drawings that connect to their nodes. */
import type { MermaidConfig } from 'mermaid'
import { floors } from '../../data/floors'

const PADDING = 12

/** Size of every node; `pitch` is the distance from one row to the next. */
export const CHART_NODE = { width: 376, height: 55, pitch: 88 } as const

const spacing = {
  padding: PADDING,
  // Mermaid adds twice its padding on each side.
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
 * Flow charts in the deck's typeface (26 px at natural size) and strokes. Colours are CSS variables, which also apply
 * inside the chart's shadow root, so that one chart serves light and dark mode. Fence charts as
 * ```mermaid {theme: 'base'}, or Slidev renders them again in its own colours for dark mode.
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
/** Mermaid measures nodes in this font, which must be loaded before rendering. */
export const CHART_FONT = '500 26px "Barlow Semi Condensed"'
