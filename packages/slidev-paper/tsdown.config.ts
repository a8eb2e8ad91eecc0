import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { index: 'index.ts', cli: 'cli.ts', read: 'read/index.ts' },
  fixedExtension: false,
  dts: true,
})
