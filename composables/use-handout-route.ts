import { useNav } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'
import { handoutAnchor } from '../data/deck'
import { useSlides } from './use-slides'

/** Route of the handout's section on the current slide. */
export function useHandoutRoute(): ComputedRef<{ path: string; hash: string }> {
  const { currentSlideNo } = useNav()
  const { slides } = useSlides()
  return computed(() => {
    const name = slides.value[currentSlideNo.value - 1]?.name
    // From the first slide, the handout opens at its top: it has an introduction of its own.
    return { path: '/handout', hash: currentSlideNo.value > 1 && name ? `#${handoutAnchor(name)}` : '' }
  })
}
