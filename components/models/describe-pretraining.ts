/** What the slide of pretraining shows, in words, for somebody who cannot see it. */
import type { BackendKind } from '../../composables/use-live-run'
import { namesRun as run } from '../../data/names-run'
import { formatCount, formatFixed, formatPercent, pluralise } from '../kit'
import type { PretrainingFrame } from './pretraining-frames'
import type { LetterPredictions } from './use-predictions'

const lastLoss = ({ loss }: PretrainingFrame) => loss[loss.length - 1][1]

export function describePretraining(frame: PretrainingFrame): string {
  const { drawn } = frame.stages[frame.stages.length - 1]
  return (
    `Loss of a real GPT on first names, from ${formatFixed(frame.loss[0][1], 2)} to ${formatFixed(lastLoss(frame), 2)} by step ` +
    `${formatCount(frame.step)}. Guessing blindly costs ${formatFixed(run.uniformLoss, 2)}, letter pairs ${formatFixed(run.bigramLoss, 2)}. ` +
    `It now draws ${drawn.map(({ name, known }) => `${name} (${known ? 'known' : 'new'})`).join(', ')}.`
  )
}

/** After so many steps: which loss, and whom it beats. */
export function describeOutcome(frame: PretrainingFrame): string {
  const loss = lastLoss(frame)
  const comparison = loss < run.bigramLoss ? 'better than' : 'not as good as'
  return `After ${pluralise(frame.step, 'step')} a loss of ${formatFixed(loss, 2)}, ${comparison} letter pairs.`
}

/** The end of a name has a sign of its own. */
export const letterName = (sign: string): string => (sign === '.' ? 'end' : sign)

export const describePredictions = (modelName: string, next: LetterPredictions): string =>
  `Next, by ${modelName}: ` +
  next.map(([sign, chance]) => `${letterName(sign)} ${formatPercent(chance)}`).join(', ')

const ORIGINS: Record<BackendKind, string> = {
  worker: 'trained here, in a worker',
  page: 'trained here, on the page',
  stored: 'cannot train here: a recorded run',
}
/** Where what is shown was trained; undefined = nobody has pressed anything yet. */
export const describeTrainingOrigin = (backend?: BackendKind): string =>
  backend ? ORIGINS[backend] : `a recorded run, ${run.seconds} seconds on one core`
