import { defineMermaidRendererSetup } from '@slidev/types'
import { CHART_FONT, mermaidConfig } from '../components/shared/mermaid-config'
import { storedCharts } from '../components/shared/stored-charts'

let renderCount = 0

/** As mermaid draws it here and now. */
async function renderChart(code: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  await document.fonts.load(CHART_FONT)
  mermaid.initialize({ startOnLoad: false, ...mermaidConfig })
  return (await mermaid.render(`chart-${++renderCount}`, code)).svg
}

/** Charts come as they were drawn ahead; while somebody writes one, npm start draws it live. */
export default defineMermaidRendererSetup(() => async (code) => {
  const found = storedCharts.find((chart) => chart.code === code)
  if (found) return found.svg
  if (import.meta.env.DEV) return renderChart(code)
  throw new Error('This chart is not drawn yet: npm run charts')
})
