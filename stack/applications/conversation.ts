/** What a chat app sends to its model, which keeps nothing between requests: the conversation, from the top. */
import type { Message } from './client'
import { type ContextWindow, fit, type Fit, type Piece } from './context-window'

const OFF = 'History is off: only the question goes along.'
const FULL = 'The window is full: the oldest goes first.'

/** What is sent with a new question: the instructions, all earlier turns, the question. A turn is what was said from one
 *  question to the next. If the window is full the oldest turns are left out, with `history` off all of them. Throws
 *  RangeError if instructions and question alone do not fit. */
export function request(
  instructions: readonly Message[],
  turns: readonly (readonly Message[])[],
  question: readonly Message[],
  window: ContextWindow,
  history = true,
): Fit {
  const earlier = turns.map((messages, rank): Piece => ({ messages, rank, why: history ? FULL : OFF }))
  const always = [{ messages: instructions }, { messages: question }]
  if (!history) return { ...fit(always, window), out: earlier }
  return fit([always[0], ...earlier, always[1]], window)
}
