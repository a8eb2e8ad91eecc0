import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chartLook } from '../../components/shared/flow'

const version = () =>
  (JSON.parse(readFileSync('node_modules/mermaid/package.json', 'utf8')) as { version: string }).version

/** Changes whenever mermaid could draw the chart in another way: its text, its look, or mermaid's version. */
export const madeOf = (code: string): string =>
  createHash('sha256')
    .update(JSON.stringify([code, chartLook, version()]))
    .digest('hex')
    .slice(0, 12)
