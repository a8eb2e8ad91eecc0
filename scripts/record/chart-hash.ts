import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mermaidConfig } from '../../components/shared/mermaid-config'

const mermaidVersion = () =>
  (JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8')) as { version: string }).version

/** Changes whenever mermaid could draw the chart in another way: its text, its look, or mermaid's version. */
export const chartHash = (code: string): string =>
  createHash('sha256')
    .update(JSON.stringify([code, mermaidConfig, mermaidVersion()]))
    .digest('hex')
    .slice(0, 12)
