import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{stack,data,components,composables,scripts,tests}/**/*.test.ts'] },
})
