import { useIsSlideActive, useNav, useSlideContext } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'

/** True while the slide is the current one of an audience or presenter view: not in overview, previews or print. */
export function useSlideVisible(): ComputedRef<boolean> {
  const active = useIsSlideActive()
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  return computed(
    () => active.value && !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value),
  )
}
