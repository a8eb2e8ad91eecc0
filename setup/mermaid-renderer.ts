import { defineMermaidRendererSetup } from '@slidev/types'
import { CHART_FONT, chartLook } from '../components/shared/flow'
import { charts } from '../components/shared/charts'

let drawn = 0

/** As mermaid draws it here and now. */
async function draw(code: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  await document.fonts.load(CHART_FONT)
  mermaid.initialize({ startOnLoad: false, ...chartLook })
  return (await mermaid.render(`chart-${++drawn}`, code)).svg
}

/** Charts come as they were drawn ahead; while somebody writes one, npm start draws it live. */
export default defineMermaidRendererSetup(() => async (code) => {
  const found = charts.find((chart) => chart.code === code)
  if (found) return found.svg
  if (import.meta.env.DEV) return draw(code)
  throw new Error('This chart is not drawn yet: npm run charts')
})
