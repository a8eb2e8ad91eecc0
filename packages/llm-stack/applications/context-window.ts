import { fail } from '../theory'
import type { Message } from './client/messages'

/** The context window of a model, which holds the prompt and the reply. */
export interface ContextWindow {
  /** Tokens it holds. */
  size: number
  /** Of these, tokens kept free for the reply. */
  reply: number
  /** Tokens of a text, by the model's tokenizer. */
  count: (text: string) => number
}

/** Messages that are kept or dropped together. */
export interface MessageGroup {
  messages: readonly Message[]
  /** Lower ranks are dropped first; without a rank, never. */
  rank?: number
}

/** Messages that fit into a context window. */
export interface FittedMessages<G extends MessageGroup = MessageGroup> {
  messages: Message[]
  /** Tokens of the messages. */
  tokens: number
  /** Groups that were dropped, in the order of their ranks. */
  dropped: G[]
}

/** Drops groups, lowest rank first, until the others fit into the window. Throws RangeError if the groups without a
 *  rank do not fit. */
export function fitToWindow<G extends MessageGroup>(
  groups: readonly G[],
  { size, reply, count }: ContextWindow,
): FittedMessages<G> {
  const cost = ({ messages }: G) => messages.reduce((sum, { content }) => sum + count(content), 0)
  const droppable = groups.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!)
  let tokens = groups.reduce((sum, group) => sum + cost(group), 0)
  let dropCount = 0
  for (; !(tokens <= size - reply); dropCount++)
    tokens -= cost(droppable[dropCount] ?? fail('fitToWindow', `${tokens} tokens, room for ${size - reply}`))
  const dropped = droppable.slice(0, dropCount)
  const kept = groups.filter((group) => !dropped.includes(group))
  return { messages: kept.flatMap(({ messages }) => messages), tokens, dropped }
}
