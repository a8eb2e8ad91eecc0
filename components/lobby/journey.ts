/** The message of the journey, and what each floor does to it on the way down and back up. */
import type { FloorNumber } from '../../data/floors'
import { talkQuestion } from '../../data/talk-question'

/** The message. */
export const question = talkQuestion
/** The question as tokens, simplified: real tokenizers split similarly, but not always at spaces. */
export const tokens = ['Why', 'is', 'the', 'sky', 'blue', '?']
/** The answer as tokens. */
export const answer = ['Air', 'scatters', 'blue', 'light', '.']
/** The answer as text, without a space before the full stop. */
export const answerText = answer.join(' ').replace(' .', '.')
/** What the model's card says of the last token: a full stop alone would look like a speck. */
export const lastTokenName = 'full stop'
/** Caption of the last step: the journey repeats for each token. */
export const repeatNote = 'one token, five times'

/** What each floor does to the message, by direction. */
export const stops: Record<FloorNumber, { down: string; up: string }> = {
  4: { down: 'your words + hidden instructions', up: 'one more token of the answer' },
  3: { down: 'cut into tokens', up: 'one is picked' },
  2: { down: 'multiplied out on a GPU', up: 'chances come back' },
  1: { down: 'multiply and add', up: 'softmax makes chances' },
}

/** The click at which the message reaches a floor on its way down. */
export const stepAtFloor = (n: FloorNumber): number => 5 - n
/** The click that leads back up, through all floors at once. */
export const BACK_UP_STEP = 5
/** The click that shows the complete answer. */
export const REPEAT_STEP = 6
