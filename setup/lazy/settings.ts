import { defineAsyncComponent } from 'vue'

/** The menu's settings: fetched when somebody opens them. */
export default defineAsyncComponent(() => import('slidev:Settings'))
