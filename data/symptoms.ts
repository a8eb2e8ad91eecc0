/** What goes wrong, the floor to look at, and what to try there first: one for each floor. */
import type { FloorNumber } from './floors'

export interface Symptom {
  floor: FloorNumber
  text: string
  /** What to try first. */
  remedy: string
}

/** From the top floor down. */
export const symptoms: readonly Symptom[] = [
  { floor: 4, text: 'The tone or a fact is wrong', remedy: 'Mend the prompt, look it up' },
  { floor: 3, text: 'It still cannot do the task', remedy: 'Try a stronger model, retrain last' },
  { floor: 2, text: 'Training takes too long', remedy: 'See that the GPU is busy' },
  { floor: 1, text: 'Why does it do that?', remedy: 'See the chances of the next token' },
]
