import { computed, type ComputedRef } from 'vue'
import { useLiveRun, type BackendKind } from 'slidev-addon-stage'
import { formatFixed, pluralise } from '../kit/format'
import { dots, newDots, parameterCount, recordedLosses, recordedSpiralFrame } from './recorded-frames'
import { runTraining, settle, type TrainingFrame } from './run-training'
import { spiralBackends } from './spiral-backends'
import { TRAINING_STEPS } from './spiral-run'

/** Steps taken at each click. Before the first the model is untrained; its loss is known from click 1. */
const STEPS_BY_CLICK = [0, 0, 0, 1, TRAINING_STEPS, TRAINING_STEPS]
const KNOWN_LOSSES_BY_CLICK = [0, 1, 1, 1, TRAINING_STEPS, TRAINING_STEPS]
/** The click of backward(): instead of a trained model, the gradients that it finds. */
const GRADIENTS_CLICK = 2
/** The click of the test: in place of the dots that the model practised on, new ones. */
const TEST_CLICK = 5

/** Where the frames come from, for the panel's note. */
const ORIGINS: Record<BackendKind, string> = {
  worker: 'Trained here, in a worker',
  page: 'Trained here, on the page',
  stored: 'Cannot train here: a recorded run',
}
const isComplete = (frame: TrainingFrame) => frame.steps === TRAINING_STEPS

/** Training of the spiral model: the recorded run at each click, and live from there on as soon as somebody runs it. */
export function useTrainingRun(click: ComputedRef<number>) {
  const presetSteps = () => STEPS_BY_CLICK[click.value]
  const live = useLiveRun({
    backends: spiralBackends,
    computeFrames: (backend, from, once) => runTraining(backend, from, once, presetSteps()),
    initialFrame: (): TrainingFrame => ({
      ...recordedSpiralFrame(presetSteps()),
      knownLosses: recordedLosses.slice(0, KNOWN_LOSSES_BY_CLICK[click.value]),
      highlightedLines: [],
    }),
    isDone: isComplete,
    settle,
    resumes: true,
    resetOn: () => click.value,
  })
  const { frame, running, touched } = live

  const isDone = computed(() => touched.value && isComplete(frame.value))
  const showGradients = computed(() => click.value === GRADIENTS_CLICK && !touched.value)
  const isTest = computed(() => click.value === TEST_CLICK && !touched.value)
  const testCaption = computed(
    () => `Test on new dots: ${frame.value.testCorrect} of ${newDots.length} right`,
  )
  const caption = computed(() => {
    if (isTest.value) return testCaption.value
    if (showGradients.value) return `${parameterCount} numbers, and the blame of each`
    const { steps, correct } = frame.value
    return `${steps ? `After ${pluralise(steps, 'step')}` : 'Untrained'}: ${correct} of ${dots.length} dots right`
  })
  /** Announced once the run has stopped, not at every step. */
  const result = computed(() => {
    if (!touched.value || running.value) return ''
    const loss = frame.value.knownLosses.at(-1)
    const test = isDone.value ? ` ${testCaption.value}.` : ''
    return `${caption.value}. Loss ${loss === undefined ? 'not known yet' : formatFixed(loss, 2)}.${test}`
  })
  const origin = computed(() => (touched.value ? ORIGINS[live.backend.value] : 'Shown: a recorded run'))
  /** Lines of the loop to light up: undefined until somebody has run it. */
  const highlightedLines = computed(() => (touched.value ? frame.value.highlightedLines : undefined))

  return {
    frame,
    running,
    touched,
    isDone,
    /** What the plot shows: the dots practised on, or those of the test. */
    plottedDots: computed(() => (isTest.value ? newDots : dots)),
    showGradients,
    caption,
    result,
    origin,
    highlightedLines,
    toggle: () => (running.value ? live.pause() : live.run()),
    step: live.step,
    reset: live.reset,
  }
}
