import type { Message } from './client/messages'
import { type ContextWindow, fitToWindow, type FittedMessages } from './context-window'

/** Messages of a request: instructions, earlier turns (none with history off), question. The model is stateless, so a
 *  chat app sends the conversation again each time. A turn is a question with all up to the next one; if the window
 *  is full, the oldest turns are dropped. Throws RangeError if instructions and question alone do not fit. */
export function fitConversation(
  instructions: readonly Message[],
  turns: readonly (readonly Message[])[],
  question: readonly Message[],
  window: ContextWindow,
): FittedMessages {
  const earlier = turns.map((messages, rank) => ({ messages, rank }))
  return fitToWindow([{ messages: instructions }, ...earlier, { messages: question }], window)
}
