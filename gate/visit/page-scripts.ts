/** What looks at a sheet from inside the page, as a script for it: `window.gate`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const entry = fileURLToPath(new URL('../page/index.ts', import.meta.url))

export const gatePageScript = (): string =>
  buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'gate',
    footer: { js: 'window.gate = gate;' },
    target: 'es2022',
  }).outputFiles[0]!.text

/** axe, as a script for a page. */
export const axeScript = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
