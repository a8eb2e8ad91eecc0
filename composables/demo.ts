import { useNav } from '@slidev/client'
import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'

/**
 * State of a live demo: what the click step sets out, until somebody touches it. A touched state lasts as
 * long as the step; the next click brings its own again.
 */
export function useDemo<T extends object>(step: Ref<number>, preset: (step: number) => T) {
  const touched = shallowRef<T>()
  const reset = () => void (touched.value = undefined)
  watch(step, reset)
  const state: ComputedRef<T> = computed(() => touched.value ?? preset(step.value))
  const change = (part: Partial<T>) => void (touched.value = { ...state.value, ...part })
  return { state, change, reset, isTouched: computed(() => touched.value !== undefined) }
}

/**
 * Keys while a control of a demo has the focus: R resets, Escape gives the keys back to the deck, Page Up /
 * Page Down (a clicker) and, unless the control needs them, the arrows still turn slides.
 */
export function useDemoKeys(reset: () => void): (event: KeyboardEvent) => void {
  const { next, prev } = useNav()
  return (event) => {
    const target = event.target as HTMLElement
    const movesItself = target instanceof HTMLInputElement
    const turn = {
      PageDown: next,
      PageUp: prev,
      ...(movesItself ? {} : { ArrowRight: next, ArrowLeft: prev }),
    }[event.key]
    if (event.key === 'Escape') target.blur()
    else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey) reset()
    else if (turn) void turn()
    else return
    event.preventDefault()
  }
}
