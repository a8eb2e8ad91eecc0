/** A stub of @slidev/client for tests: two windows, the presenter's and the audience's, on one slide. */
import { mount } from '@vue/test-utils'
import { computed, h, reactive, ref } from 'vue'

export const sharedState = reactive<{ demos?: Record<string, string> }>({})
export const patch = () => {}
const slide = { page: ref(7), alias: 'vectors', active: ref(true) }
let presenter = false

export const useNav = () => ({ isPresenter: ref(presenter), isPrintMode: ref(false) })
export const useSlideContext = () => ({
  $renderContext: ref(presenter ? 'presenter' : 'slide'),
  $page: slide.page,
  $frontmatter: { routeAlias: slide.alias },
})
export const useIsSlideActive = () => computed(() => slide.active.value)

/** Leaves the slide, or returns to it. */
export const setSlideActive = (active: boolean) => (slide.active.value = active)

/** Runs `setup` in a component of the presenter's or the audience's window; returns its result. */
export function mountInWindow<T>(whose: 'presenter' | 'audience', setup: () => T): T {
  presenter = whose === 'presenter'
  let result: T
  mount({
    setup() {
      result = setup()
      return () => h('div')
    },
  })
  return result!
}
