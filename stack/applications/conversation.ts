/** What a chat app sends to its model: the hidden instructions, then the conversation so far, from the top. */
import type { Message } from './client'

export interface Turn {
  question: string
  reply: string
}

/**
 * The messages sent with turn `n` (1, 2, …): a model keeps nothing between requests, so everything said before
 * goes along again. Throws RangeError if there is no such turn.
 */
export function request(instructions: string, turns: readonly Turn[], n: number): Message[] {
  if (!turns[n - 1]) throw new RangeError(`There is no turn ${n} in a conversation of ${turns.length}.`)
  const said = turns.slice(0, n).flatMap<Message>((turn) => [
    { role: 'user', content: turn.question },
    { role: 'assistant', content: turn.reply },
  ])
  // the last reply is what the model is asked for
  return [{ role: 'system', content: instructions }, ...said.slice(0, -1)]
}
