/** What the model in view expects after the letters somebody types: the one in training, else the shipped one. */
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useSharedState } from '../../composables/use-shared-state'
import type { TrainerBackend } from './trainer-backends'

export type LetterPredictions = [sign: string, chance: number][]
export interface PredictionState {
  letters: string
  /** Likeliest first; empty if nobody could be asked. */
  next: LetterPredictions
}

/**
 * letters: undefined = nothing is asked. lab: where a model is being trained in this window. at: changes whenever that
 * model has. What is found is told to the audience's window, which asks nobody as long as it hears.
 */
export function usePredictions(
  letters: () => string | undefined,
  backend: () => TrainerBackend | undefined,
  version: () => unknown,
): ComputedRef<PredictionState | undefined> {
  const { received, publish } = useSharedState<PredictionState>('expected')
  const own = shallowRef<PredictionState>()

  async function predict(prefix: string): Promise<LetterPredictions> {
    const localBackend = backend()
    if (localBackend) return localBackend.ask('expect', prefix)
    const { predictNextLetters: askShipped } = await import('./predict-next-letters')
    return askShipped(prefix)
  }
  watch([letters, version, backend, () => !received.value], async ([written]) => {
    const askedBackend = backend()
    const nobody = written === undefined || received.value
    const next = nobody ? [] : await predict(written).catch((): LetterPredictions => [])
    // The model may have learned meanwhile: what it expected stands until its next answer comes.
    if (written !== letters() || askedBackend !== backend()) return
    own.value = nobody ? undefined : { letters: written, next }
    publish(own.value)
  })
  // The model goes with its window.
  useEventListener('pagehide', () => publish(undefined))
  return computed(() => received.value ?? own.value)
}
