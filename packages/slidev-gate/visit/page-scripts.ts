/** Scripts that the gate injects into pages. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const filePath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Bundles page/index.ts, in a checkout of the repository. */
const bundlePageScript = (): string =>
  (require('esbuild') as typeof import('esbuild')).buildSync({
    entryPoints: [filePath('../page/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'gate',
    footer: { js: 'window.gate = gate;' },
    target: 'es2022',
  }).outputFiles[0]!.text

/** page/index.ts, bundled: installs `window.gate`. The published package has it beside this code (tsdown.config.ts). */
export function gatePageScript(): string {
  const bundled = filePath('./page.iife.js')
  return existsSync(bundled) ? readFileSync(bundled, 'utf8') : bundlePageScript()
}

/** axe-core: installs `window.axe`. */
export const axeScript = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
