import { useDebounceFn } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { useDemo, useLiveRun } from 'slidev-addon-stage'
import { encoderBackends, type EncoderBackend } from '../../composables/encoder/encoder-backends'
import { isEncoderLoaded } from '../../composables/encoder/shared-encoder'
import { sentencesRun } from '../../data/sentences-run'
import {
  compareSentences,
  isComparisonDone,
  type ComparisonFrame,
  type SentenceTexts,
} from './compare-sentences'

interface ComparisonState {
  sentences: SentenceTexts
  /** Somebody asked: the encoder may be fetched. While a sentence is typed, it is not. */
  compared: boolean
}

/** Milliseconds without typing before sentences are compared. */
const DEBOUNCE_MS = 150
const isSame = (a: SentenceTexts | undefined, b: SentenceTexts) => a?.[0] === b[0] && a[1] === b[1]

/** Compares two sentences by the encoder. One window computes, the others display; the first pair is recorded. */
export function useSentenceComparison(step: ComputedRef<number>) {
  const demo = useDemo<ComparisonState>(
    () => ({ sentences: sentencesRun.sentences, compared: false }),
    step,
    'sentences',
  )
  const sentences = computed(() => demo.state.value.sentences)
  const run = useLiveRun<EncoderBackend, ComparisonFrame>({
    backends: encoderBackends(),
    computeFrames: (backend) => compareSentences(backend, sentences.value),
    initialFrame: () => ({}),
    isDone: isComparisonDone,
    resetOn: () => step.value,
    name: 'comparison',
  })
  const isRecorded = computed(() => isSame(sentencesRun.sentences, sentences.value))
  const frame = computed(() =>
    isSame(run.frame.value.sentences, sentences.value) ? run.frame.value : undefined,
  )
  /** Undefined: nobody has asked yet, or the encoder loads. Null: there is nothing to compare. */
  const cosine = computed<number | null | undefined>((previous) => {
    if (isRecorded.value) return sentencesRun.cosine
    // While the next comparison has not begun, the last one's result stays.
    return frame.value ? frame.value.cosine : demo.state.value.compared ? previous : undefined
  })

  const startSoon = useDebounceFn(
    () => demo.state.value.compared && !isRecorded.value && run.run(),
    DEBOUNCE_MS,
  )
  function change(to: Partial<ComparisonState>): void {
    run.reset()
    demo.set(to)
    void startSoon()
  }
  const sentence = (i: 0 | 1) =>
    computed({
      get: () => sentences.value[i],
      set: (text) =>
        change({
          sentences: i ? [sentences.value[0], text] : [text, sentences.value[1]],
          compared: isEncoderLoaded(),
        }),
    })
  return {
    first: sentence(0),
    second: sentence(1),
    cosine,
    isRecorded,
    /** Loaded share of the encoder, 0 to 1; undefined = nobody waits for it. */
    loading: computed(() => frame.value?.loading),
    /** Why there is no encoder; '': there is one, or nobody has asked. */
    failure: computed(() => frame.value?.why ?? ''),
    compare: () => change({ compared: true }),
  }
}
