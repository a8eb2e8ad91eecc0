import { defineConfig } from 'vite'

/** Slidev registers `.vue` files alone: next-token.ts beside NextToken.vue is no second component of that name. */
export default defineConfig({ slidev: { components: { globsExclude: ['components/**/*.ts'] } } })
