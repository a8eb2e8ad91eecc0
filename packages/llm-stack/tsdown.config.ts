import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['index.ts', '{theory,frameworks,models,applications}/index.ts'],
  // Runs in browsers, workers and Node.
  platform: 'neutral',
  dts: true,
})
