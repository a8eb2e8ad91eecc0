import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'index.ts',
    cli: 'cli/index.ts',
    browser: 'browser/index.ts',
    deck: 'deck/index.ts',
    read: 'read/index.ts',
    // The process that serves a deck.
    'slidev-server': 'deck/slidev-server.ts',
  },
  fixedExtension: false,
  dts: true,
})
