import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mermaidConfig } from '../../components/shared/mermaid-config'

const mermaidVersion = () =>
  (JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8')) as { version: string }).version

/** Hash of all that determines how mermaid draws a chart: its text, the configuration, and mermaid's version. */
export const chartHash = (code: string): string =>
  createHash('sha256')
    .update(JSON.stringify([code, mermaidConfig, mermaidVersion()]))
    .digest('hex')
    .slice(0, 12)
