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
  /** Step of the model in training that predicts; undefined for the bundled one. */
  step?: number
}

/**
 * Next-letter predictions for a prefix, by the model in training in this window, else by the bundled one. Without
 * `letters` nothing is predicted. `step` changes with every update of the model. The presenter's window shares its
 * predictions; the audience's window computes none while it receives them. After a reload those for this prefix and step are
 * there again, the model is not.
 */
export function usePredictions(
  letters: () => string | undefined,
  backend: () => TrainerBackend | undefined,
  step: () => number,
): ComputedRef<PredictionState | undefined> {
  let kept: PredictionState | undefined
  const { received, publish } = useSharedState<PredictionState>('expected', (restored) => {
    kept = restored
    void update()
  })
  const own = shallowRef<PredictionState>()

  async function predict(prefix: string): Promise<LetterPredictions> {
    const localBackend = backend()
    if (localBackend) return localBackend.ask('expect', prefix)
    const { predictNextLetters } = await import('./predict-next-letters')
    return predictNextLetters(prefix)
  }
  function show(state: PredictionState | undefined): void {
    own.value = state
    publish(state)
  }
  async function update(): Promise<void> {
    const prefix = letters()
    const backendAtStart = backend()
    if (prefix === undefined || received.value) return show(undefined)
    if (!backendAtStart && kept?.letters === prefix && kept.step === step()) return show(kept)
    const next = await predict(prefix).catch((): LetterPredictions => [])
    // A new version of the model does not make the result obsolete: it stands until the next one arrives.
    if (prefix !== letters() || backendAtStart !== backend()) return
    show({ letters: prefix, next, step: backendAtStart && step() })
  }
  watch([letters, step, backend, () => !received.value], update)
  return computed(() => received.value ?? own.value)
}
