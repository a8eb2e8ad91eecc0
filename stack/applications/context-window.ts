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
export type Piece = { messages: readonly Message[]; rank?: number }

/** What goes in, its tokens message by message, and what was left out, first to go first. */
export interface Fit<P extends Piece = Piece> {
  messages: Message[]
  tokens: number
  out: P[]
}

/** Throws RangeError if what is never left out is too much. */
export function fit<P extends Piece>(pieces: readonly P[], { size, reply, count }: ContextWindow): Fit<P> {
  const cost = ({ messages }: P) => messages.reduce((sum, { content }) => sum + count(content), 0)
  const leaving = pieces.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!)
  let tokens = pieces.reduce((sum, piece) => sum + cost(piece), 0)
  let gone = 0
  for (; !(tokens <= size - reply); gone++)
    tokens -= cost(leaving[gone] ?? fail('fit', `${tokens} tokens have to go in, ${size - reply} can`))
  const out = leaving.slice(0, gone)
  return { messages: pieces.filter((p) => !out.includes(p)).flatMap((p) => p.messages), tokens, out }
}
