import type { Message } from './client/messages'
import { type ContextWindow, fitToWindow, type FittedMessages } from './context-window'

/** Messages of a request: instructions, earlier turns (none with history off), question. The model is stateless, so a
 *  chat app sends the conversation again each time. A turn is a question with all up to the next one; if the window
 *  is full, the older half of the turns is dropped, again and again until the others fit: a model reads anew all that
 *  comes after a gap, which one turn at a time would cost with every question. Throws RangeError if instructions and
 *  question alone do not fit. */
export function fitConversation(
  instructions: readonly Message[],
  turns: readonly (readonly Message[])[],
  question: readonly Message[],
  window: ContextWindow,
): FittedMessages {
  const earlier = turns.map((messages, rank) => ({ messages, rank }))
  const fit = (kept: typeof earlier) =>
    fitToWindow([{ messages: instructions }, ...kept, { messages: question }], window)
  const needed = fit(earlier).dropped.length
  let dropCount = 0
  while (dropCount < needed) dropCount += Math.ceil((turns.length - dropCount) / 2)
  return { ...fit(earlier.slice(dropCount)), dropped: earlier.slice(0, dropCount) }
}
