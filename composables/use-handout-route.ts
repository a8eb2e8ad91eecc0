import { useNav } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'
import { handoutAnchor } from '../data/deck'
import { useSlides } from './use-slides'

/** Where the handout has what is said about the slide in view. */
export function useHandoutRoute(): ComputedRef<{ path: string; hash: string }> {
  const { currentSlideNo } = useNav()
  const { slides } = useSlides()
  return computed(() => {
    const name = slides.value[currentSlideNo.value - 1]?.name
    // Whoever is at the first slide has seen nothing yet: the handout has a beginning of its own.
    return { path: '/handout', hash: currentSlideNo.value > 1 && name ? `#${handoutAnchor(name)}` : '' }
  })
}
