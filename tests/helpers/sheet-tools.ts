import { buildSync } from 'esbuild'

/** What looks at a sheet from inside the page, as a script for it: `window.sheet`. */
export const sheetTools = (): string =>
  buildSync({
    entryPoints: ['tests/deck/page/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sheet',
    footer: { js: 'window.sheet = sheet;' },
    target: 'es2022',
  }).outputFiles[0]!.text
