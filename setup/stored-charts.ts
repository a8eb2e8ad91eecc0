import type { Plugin } from 'vite'
import { missingCharts } from '../components/shared/stored-charts'

const MERMAID = 'mermaid/dist/mermaid.esm.mjs'
const STUB = '\0no-mermaid'

/**
 * Vite plugin that leaves mermaid out of the build, ten times the deck's code: charts are stored as SVG (mermaid-renderer.ts).
 * Fails the build if one is missing. `slides`: content of the slides.
 */
export const storedCharts = (slides: readonly { content: string }[]): Plugin => ({
  name: 'stored-charts',
  apply: 'build',
  config: () => ({ resolve: { alias: [{ find: MERMAID, replacement: STUB }] } }),
  load: (id) => (id === STUB ? 'export default { initialize() {} }' : undefined),
  buildStart() {
    const missing = missingCharts(slides.map(({ content }) => content).join('\n'))
    if (missing.length) this.error(`Charts that are not drawn yet (npm run charts):\n${missing.join('\n')}`)
  },
})
