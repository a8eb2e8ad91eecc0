import { defineMermaidRendererSetup } from '@slidev/types'
import { CHART_FONT, mermaidConfig } from '../components/shared/mermaid-config'
import { storedCharts } from '../components/shared/stored-charts'

let renderCount = 0

/** Draws a chart with mermaid in this page. */
async function renderChart(code: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  await document.fonts.load(CHART_FONT)
  mermaid.initialize({ startOnLoad: false, ...mermaidConfig })
  return (await mermaid.render(`chart-${++renderCount}`, code)).svg
}

/** Slidev's renderer of mermaid charts: returns the stored SVG; the dev server draws charts that are not stored yet. */
export default defineMermaidRendererSetup(() => async (code) => {
  const found = storedCharts.find((chart) => chart.code === code)
  if (found) return found.svg
  if (import.meta.env.DEV) return renderChart(code)
  throw new Error('This chart is not drawn yet: npm run charts')
})
