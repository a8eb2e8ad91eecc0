import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  define: { __ENDPOINT__: 'globalThis.__ENDPOINT__', __ADDRESS__: "(globalThis.__ADDRESS__ ?? '')" },
  test: {
    include: ['{stack,data,talk,components,composables,routes,scripts,setup,tests}/**/*.test.ts'],
    // A busy machine is no fault: only what hangs ends here.
    testTimeout: 30_000,
  },
})
