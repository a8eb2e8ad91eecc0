import { defineMermaidSetup } from '@slidev/types'
import { faces, measures } from '../components/shared/flow'

/**
 * Flow charts in the deck's own lettering and lines, at their natural size: 26 px. Colours are tokens as CSS
 * variables, which reach into the chart's shadow root, so one chart serves paper and blueprint. Fence it as
 * ```mermaid {theme: 'base'} or Slidev draws it again, in its own colours, for dark mode.
 */
export default defineMermaidSetup(async () => {
  // Boxes are measured in this font: it has to be there before the first chart is drawn.
  await document.fonts.load('500 26px "Barlow Semi Condensed"')
  return {
    theme: 'base',
    layout: 'dagre',
    look: 'classic',
    htmlLabels: false,
    flowchart: {
      curve: 'linear',
      nodeSpacing: 36,
      diagramPadding: 1,
      wrappingWidth: 400,
      ...measures,
    },
    themeVariables: { fontFamily: 'Barlow Semi Condensed', fontSize: '26px' },
    themeCSS: `
      .node rect, .node polygon, .node circle, .node path { fill: var(--paper-2) !important; stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
      text, tspan { fill: var(--ink) !important; font-weight: 500 !important; }
      .flowchart-link, .edgePath path { stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
      marker { overflow: visible; }
      marker path { fill: var(--ink) !important; stroke: none !important; transform: scale(1.4, 1.2); transform-origin: 10px 5px; }
      .edgeLabel rect, .labelBkg { fill: var(--paper) !important; background: var(--paper) !important; opacity: 1 !important; }
      ${faces}
    `,
  }
})
