import { defineMermaidSetup } from '@slidev/types'
import { CHART_FONT, chartLook } from '../components/shared/flow'

export default defineMermaidSetup(async () => {
  await document.fonts.load(CHART_FONT)
  return chartLook
})
