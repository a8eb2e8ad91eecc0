/** Scripts that the gate injects into pages. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const entry = fileURLToPath(new URL('../page/index.ts', import.meta.url))

/** page/index.ts, bundled: installs `window.gate`. */
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

/** axe-core: installs `window.axe`. */
export const axeScript = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
