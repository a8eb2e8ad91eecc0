import { defineConfig } from 'tsdown'

export default defineConfig([
  {
    entry: { index: 'index.ts', cli: 'cli.ts' },
    fixedExtension: false,
    dts: true,
  },
  // What runs in the page of a deck.
  {
    entry: { page: 'page/index.ts' },
    format: 'iife',
    globalName: 'gate',
    footer: 'window.gate = gate;',
    platform: 'browser',
    target: 'es2022',
    clean: false,
  },
])
