/** What the model in view expects after the letters somebody types: the one in training, else the shipped one. */
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useMirror } from '../../composables/mirror'
import type { Lab } from './labs'

export type Next = [sign: string, chance: number][]
export interface Expected {
  letters: string
  /** Likeliest first; empty if nobody could be asked. */
  next: Next
}

/**
 * letters: undefined = nothing is asked. lab: where a model is being trained in this window. at: changes whenever that
 * model has. What is found is told to the audience's window, which asks nobody as long as it hears.
 */
export function useExpected(
  letters: () => string | undefined,
  lab: () => Lab | undefined,
  at: () => unknown,
): ComputedRef<Expected | undefined> {
  const { heard, tell } = useMirror<Expected>('expected')
  const own = shallowRef<Expected>()

  async function ask(written: string): Promise<Next> {
    const trained = lab()
    if (trained) return trained.ask('expect', written)
    const { askShipped } = await import('./ask-shipped')
    return askShipped(written)
  }
  watch([letters, at, lab, () => !heard.value], async ([written]) => {
    const asked = lab()
    const nobody = written === undefined || heard.value
    const next = nobody ? [] : await ask(written).catch((): Next => [])
    // The model may have learned meanwhile: what it expected stands until its next answer comes.
    if (written !== letters() || asked !== lab()) return
    own.value = nobody ? undefined : { letters: written, next }
    tell(own.value)
  })
  // The model goes with its window.
  useEventListener('pagehide', () => tell(undefined))
  return computed(() => heard.value ?? own.value)
}
