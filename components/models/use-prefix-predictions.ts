import { computed, type ComputedRef } from 'vue'
import { useNav } from '@slidev/client'
import { namesRun as run } from '../../data/names-run'
import { formatCount } from '../kit'
import { describePredictions } from './describe-pretraining'
import { parsePrefix } from './name-prefix'
import { PRETRAINING_STEPS } from './pretraining-frames'
import { usePredictions, type LetterPredictions } from './use-predictions'
import type { usePretraining } from './use-pretraining'

/** Letters listed on the slide, with their probabilities. */
const LIST_LENGTH = 4

export interface PrefixPredictions {
  /** The likeliest next letters, likeliest first; empty while none are known. */
  predictions: ComputedRef<LetterPredictions>
  /** Why there are no predictions, as a sentence for the audience; empty if there is no problem. */
  problem: ComputedRef<string>
  /** The model that predicts, in words. */
  modelName: ComputedRef<string>
  /** The model and its predictions, in words. */
  description: ComputedRef<string>
}

/**
 * Next-letter predictions for the prefix in the text field. They come from the recorded run while neither text nor model
 * has been changed, else from the model in training, else from the shipped one.
 */
export function usePrefixPredictions(
  text: () => string,
  clickStep: () => number,
  training: Pick<ReturnType<typeof usePretraining>, 'touched' | 'frame' | 'backend' | 'trainer'>,
): PrefixPredictions {
  const { touched, frame, backend, trainer } = training
  const { isPresenter } = useNav()
  const parsedPrefix = computed(() => parsePrefix(text()))
  const isRecorded = computed(() => !touched.value && text() === run.prefix)
  /** True if the model is trained in the other window, which shares its predictions. */
  const isRemote = computed(
    () => !isPresenter.value && touched.value && !trainer.value && backend.value !== 'stored',
  )
  const livePredictions = usePredictions(
    () =>
      isRecorded.value || isRemote.value || !('letters' in parsedPrefix.value)
        ? undefined
        : parsedPrefix.value.letters,
    () => trainer.value,
    () => frame.value.step,
  )
  /** True if the stored model predicts, as after a reload, with which the model in training is gone. */
  const isOfStored = computed(() => livePredictions.value && livePredictions.value.step === undefined)
  const predictions = computed(() => {
    const all = isRecorded.value ? run.stages[clickStep()].next : (livePredictions.value?.next ?? [])
    return all.slice(0, LIST_LENGTH)
  })
  const problem = computed(() => {
    if ('why' in parsedPrefix.value) return parsedPrefix.value.why
    return livePredictions.value && !predictions.value.length ? 'The stored model is missing or damaged.' : ''
  })
  const modelName = computed(() =>
    isRecorded.value || (touched.value && backend.value !== 'stored' && !isOfStored.value)
      ? `the model at step ${formatCount(frame.value.step)}`
      : `the stored model, step ${formatCount(PRETRAINING_STEPS)}`,
  )
  return {
    predictions,
    problem,
    modelName,
    description: computed(() => describePredictions(modelName.value, predictions.value)),
  }
}
