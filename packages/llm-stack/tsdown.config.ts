import { defineConfig } from 'tsdown'

export default defineConfig([
  {
    entry: ['index.ts', '{theory,frameworks,models,applications}/index.ts'],
    // Runs in browsers, workers and Node.
    platform: 'neutral',
    dts: true,
  },
  // The command line, in Node.
  { entry: { cli: 'cli/index.ts' }, fixedExtension: false },
])
