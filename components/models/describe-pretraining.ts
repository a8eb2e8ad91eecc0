/** Sentences about pretraining for the slide and for screen readers. */
import type { BackendKind } from 'slidev-addon-stage'
import { namesRun as run } from '../../data/names-run'
import { formatCount, formatFixed, formatPercent, pluralise } from '../kit'
import type { PretrainingFrame } from './pretraining-frames'
import type { LetterPredictions } from './use-predictions'

const lastLoss = ({ loss }: PretrainingFrame) => loss[loss.length - 1][1]

/** The drawing in words: losses, baselines and the latest sampled names. */
export function describePretraining(frame: PretrainingFrame): string {
  const { drawn } = frame.stages[frame.stages.length - 1]
  return (
    `Loss of a real GPT on first names, from ${formatFixed(frame.loss[0][1], 2)} to ${formatFixed(lastLoss(frame), 2)} by step ` +
    `${formatCount(frame.step)}. Guessing blindly costs ${formatFixed(run.uniformLoss, 2)}, letter pairs ${formatFixed(run.bigramLoss, 2)}. ` +
    `It now draws ${drawn.map(({ name, known }) => `${name} (${known ? 'known' : 'new'})`).join(', ')}.`
  )
}

/** The loss of a frame, compared with the baseline of letter pairs. */
export function describeOutcome(frame: PretrainingFrame): string {
  const loss = lastLoss(frame)
  const comparison = loss < run.bigramLoss ? 'better than' : 'not as good as'
  return `After ${pluralise(frame.step, 'step')} a loss of ${formatFixed(loss, 2)}, ${comparison} letter pairs.`
}

/** A letter as shown; '.', the end of a name, in words. */
export const letterName = (letter: string): string => (letter === '.' ? 'end' : letter)

/** Next letters with their probabilities, in words. */
export const describePredictions = (modelName: string, next: LetterPredictions): string =>
  `Next, by ${modelName}: ` +
  next.map(([letter, probability]) => `${letterName(letter)} ${formatPercent(probability)}`).join(', ')

const ORIGINS: Record<BackendKind, string> = {
  worker: 'trained here, in a worker',
  page: 'trained here, on the page',
  stored: 'cannot train here: a recorded run',
}
/** Where the shown model was trained; without a backend, the recorded run. */
export const describeTrainingOrigin = (backend?: BackendKind): string =>
  backend ? ORIGINS[backend] : `a recorded run, ${run.seconds} seconds on one core`
