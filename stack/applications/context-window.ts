/** A model's context window holds what is sent and the reply. What does not fit in is left out, piece by piece. */
import { fail } from '../theory'
import type { Message } from './client/messages'

/** size: tokens it holds. reply: of these, kept free for the reply. count: tokens of a text, by the tokenizer of the model
 *  that is asked. */
export interface ContextWindow {
  size: number
  reply: number
  count: (text: string) => number
}

/** Messages that go in together or not at all: left out before those of a higher rank; without one, never. */
export type MessageGroup = { messages: readonly Message[]; rank?: number }

/** What goes in, its tokens message by message, and what was left out, first to go first. */
export interface FittedMessages<P extends MessageGroup = MessageGroup> {
  messages: Message[]
  tokens: number
  dropped: P[]
}

/** Throws RangeError if what is never left out is too much. */
export function fitToWindow<P extends MessageGroup>(
  pieces: readonly P[],
  { size, reply, count }: ContextWindow,
): FittedMessages<P> {
  const cost = ({ messages }: P) => messages.reduce((sum, { content }) => sum + count(content), 0)
  const droppable = pieces.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!)
  let tokens = pieces.reduce((sum, piece) => sum + cost(piece), 0)
  let dropCount = 0
  for (; !(tokens <= size - reply); dropCount++)
    tokens -= cost(droppable[dropCount] ?? fail('fit', `${tokens} tokens have to go in, ${size - reply} can`))
  const dropped = droppable.slice(0, dropCount)
  return { messages: pieces.filter((p) => !dropped.includes(p)).flatMap((p) => p.messages), tokens, dropped }
}
