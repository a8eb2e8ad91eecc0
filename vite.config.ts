import { defineConfig } from 'vite'

export default defineConfig({
  // The packages of this repository, as their sources.
  resolve: { tsconfigPaths: true },
  // Slidev has Vite look for dependencies in its own code alone; one found later means bundling again, and a reload.
  optimizeDeps: { entries: ['{components,layouts,routes}/**/*.vue'] },
  // Slidev registers `.vue` files alone: next-token.ts beside NextToken.vue is no second component of that name.
  slidev: { components: { globsExclude: ['components/**/*.ts'] } },
})
