import { defineAsyncComponent } from 'vue'

/** Settings of the menu, loaded when it opens. */
export default defineAsyncComponent(() => import('slidev:Settings'))
