import { defineMermaidSetup } from '@slidev/types'

/** Flow charts in the deck's own lettering and lines; colours are tokens, so one chart serves both modes. */
export default defineMermaidSetup(async () => {
  // Boxes are measured in this font: it has to be there before the first chart is drawn.
  await document.fonts.load('500 22px "Barlow Semi Condensed"')
  return {
    theme: 'base',
    layout: 'dagre',
    look: 'classic',
    flowchart: { curve: 'linear', padding: 18, nodeSpacing: 36, rankSpacing: 44, htmlLabels: false },
    themeVariables: { fontFamily: 'Barlow Semi Condensed', fontSize: '22px' },
    themeCSS: `
      .node rect, .node polygon, .node circle, .node path { fill: var(--paper-2) !important; stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
      text, tspan { fill: var(--ink) !important; font-weight: 500; }
      .flowchart-link, .edgePath path { stroke: var(--ink) !important; stroke-width: var(--w-mid) !important; }
      marker path { fill: var(--ink) !important; stroke: var(--ink) !important; }
      .edgeLabel rect, .labelBkg { fill: var(--paper) !important; background: var(--paper) !important; opacity: 1 !important; }
    `,
  }
})
