/** What happens to one message on each floor, on its way down and on its way back up. */
import type { FloorNumber } from '../../data/floors'

export const question = 'Why is the sky blue?'
/** The question cut for the eye: real tokenizers cut much the same way, not always at spaces. */
export const tokens = ['Why', 'is', 'the', 'sky', 'blue', '?']
export const answer = ['Air', 'scatters', 'blue', 'light', '.']
/** As it is read: no space before a full stop. */
export const answerText = answer.join(' ').replace(' .', '.')
export const repeatNote = 'a token a trip: five trips'

export const stops: Record<FloorNumber, { down: string; up: string }> = {
  4: { down: 'your words + hidden instructions', up: 'one more token of the answer' },
  3: { down: 'cut into tokens', up: 'one next token is picked' },
  2: { down: 'run as matrix sums on a GPU', up: 'the chances come back' },
  1: { down: 'multiply and add', up: 'softmax: a chance for each token' },
}

/** The click at which a floor is reached going down; the way up takes one click for all. */
export const stepAtFloor = (n: FloorNumber): number => 5 - n
export const BACK_UP_STEP = 5
export const REPEAT_STEP = 6
