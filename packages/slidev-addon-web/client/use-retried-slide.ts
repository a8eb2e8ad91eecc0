import { useSlideContext } from '@slidev/client'
import { computed, type Component, type ComputedRef } from 'vue'
import { retriedSlides, retrySlide } from './retry-slide'

export interface RetriedSlide {
  /** The slide, once a second attempt has loaded it. */
  slide: ComputedRef<Component | undefined>
  /** Loads it again; resolves to false on failure. */
  load: () => Promise<boolean>
}

/** For a deck's layout `error`, which Slidev shows in place of a slide that failed to load. */
export function useRetriedSlide(): RetriedSlide {
  const { $route } = useSlideContext()
  return {
    slide: computed(() => retriedSlides.get($route?.no ?? 0)),
    load: () => retrySlide($route!),
  }
}
