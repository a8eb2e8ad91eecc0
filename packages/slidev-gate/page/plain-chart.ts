/** Number of labels of the chart: drawing them takes some ten milliseconds on a desktop of 2020. */
const LABELS = 300

/** Draws a plain chart, measures its labels and removes it, as a library for charts does; returns the duration, in ms. */
export function drawPlainChart(): number {
  const start = performance.now()
  const create = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)
  const chart = document.body.appendChild(create('svg'))
  chart.style.setProperty('display', 'block', 'important')
  for (let i = 0; i < LABELS; i++) {
    const label = chart.appendChild(create('text')) as SVGTextElement
    label.textContent = `Label ${i}`
    label.getBBox()
  }
  chart.remove()
  return performance.now() - start
}
