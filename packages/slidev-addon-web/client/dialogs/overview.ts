import { useNav } from '@slidev/client'
import { currentOverviewPage } from '@slidev/client/logic/overview.ts'
import { showOverview } from '@slidev/client/state/index.ts'
import { defineComponent, h, watch } from 'vue'
import { lazyDialog } from './lazy-dialog'

const Overview = lazyDialog(showOverview, () => import('slidev:QuickOverview'))

/**
 * Overview of all slides, on the key o. The slide that the key Enter goes to from there is Slidev's overview's to set: until
 * it has loaded, it is set here.
 */
export default defineComponent(() => {
  const { currentSlideNo } = useNav()
  watch(currentSlideNo, (no) => (currentOverviewPage.value = no), { immediate: true })
  return () => h(Overview)
})
