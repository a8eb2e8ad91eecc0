import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useSharedState } from 'slidev-addon-stage'
import type { TrainerBackend } from './trainer-backends'

/** Next letters with their probabilities, 0 … 1; '.' ends the name. */
export type LetterPredictions = [letter: string, probability: number][]
/** Predictions for one prefix. */
export interface PredictionState {
  /** The prefix. */
  letters: string
  /** Likeliest first; empty if no model could be loaded. */
  next: LetterPredictions
}

/**
 * Next-letter predictions for a prefix, by the model in training in this window, else by the bundled one. Without
 * `letters` nothing is predicted. `version` changes with every update of the model. The presenter's window shares its
 * predictions; the audience's window computes none while it receives them.
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
    const { predictNextLetters } = await import('./predict-next-letters')
    return predictNextLetters(prefix)
  }
  watch([letters, version, backend, () => !received.value], async ([prefix]) => {
    const backendAtStart = backend()
    const isUnneeded = prefix === undefined || received.value
    const next = isUnneeded ? [] : await predict(prefix).catch((): LetterPredictions => [])
    // A new version of the model does not make the result obsolete: it stands until the next one arrives.
    if (prefix !== letters() || backendAtStart !== backend()) return
    own.value = isUnneeded ? undefined : { letters: prefix, next }
    publish(own.value)
  })
  // The model in training is lost when its window closes.
  useEventListener('pagehide', () => publish(undefined))
  return computed(() => received.value ?? own.value)
}
