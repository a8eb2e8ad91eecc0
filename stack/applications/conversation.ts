/** What a chat app sends to its model, which keeps nothing between requests: the conversation, from the top. */
import type { Message } from './client/messages'
import { type ContextWindow, fitToWindow, type FittedMessages } from './context-window'

/** What is sent with a new question: the instructions, all earlier turns (with history off, none), the question. A turn is
 *  what was said from one question to the next; if the window is full the oldest are left out. Throws RangeError if
 *  instructions and question alone do not fit. */
export function fitConversation(
  instructions: readonly Message[],
  turns: readonly (readonly Message[])[],
  question: readonly Message[],
  window: ContextWindow,
): FittedMessages {
  const earlier = turns.map((messages, rank) => ({ messages, rank }))
  return fitToWindow([{ messages: instructions }, ...earlier, { messages: question }], window)
}
