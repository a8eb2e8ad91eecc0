/** What the slide of pretraining shows, in words, for somebody who cannot see it. */
import type { Source } from '../../composables/live-run'
import { namesRun as run } from '../../data/names-run'
import { count, fixed, percent, plural } from '../kit'
import type { NamesFrame } from './names-frames'
import type { Next } from './use-expected'

const lossAtEnd = ({ loss }: NamesFrame) => loss[loss.length - 1][1]

export function inWords(frame: NamesFrame): string {
  const { drawn } = frame.stages[frame.stages.length - 1]
  return (
    `Loss of a real GPT on first names, from ${fixed(frame.loss[0][1], 2)} to ${fixed(lossAtEnd(frame), 2)} by step ` +
    `${count(frame.step)}. Guessing blindly costs ${fixed(run.uniform, 2)}, letter pairs ${fixed(run.pairs, 2)}. ` +
    `It now draws ${drawn.map(({ name, known }) => `${name} (${known ? 'known' : 'new'})`).join(', ')}.`
  )
}

/** After so many steps: which loss, and whom it beats. */
export function outcome(frame: NamesFrame): string {
  const loss = lossAtEnd(frame)
  const beaten = loss < run.pairs ? 'better than' : 'not as good as'
  return `After ${plural(frame.step, 'step')} a loss of ${fixed(loss, 2)}, ${beaten} letter pairs.`
}

/** The end of a name has a sign of its own. */
export const letterName = (sign: string): string => (sign === '.' ? 'end' : sign)

export const nextInWords = (asked: string, next: Next): string =>
  `Next, by ${asked}: ` + next.map(([sign, chance]) => `${letterName(sign)} ${percent(chance)}`).join(', ')

const ORIGINS: Record<Source, string> = {
  worker: 'trained here, in a worker',
  page: 'trained here, on the page',
  stored: 'cannot train here: a recorded run',
}
/** Where what is shown was trained; undefined = nobody has pressed anything yet. */
export const originOf = (source?: Source): string =>
  source ? ORIGINS[source] : `a recorded run, ${run.seconds} seconds on one core`
