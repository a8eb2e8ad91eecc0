import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{stack,data,components,composables,routes,scripts,tests}/**/*.test.ts'] },
})
