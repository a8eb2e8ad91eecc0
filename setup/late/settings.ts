import { defineAsyncComponent } from 'vue'

/** The menu's settings, with the look of what floats: fetched when somebody opens them. */
export default defineAsyncComponent(async () => {
  await import('@shikijs/vitepress-twoslash/style.css')
  return import('slidev:Settings')
})
