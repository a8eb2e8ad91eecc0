/** The example prompt of the slide `prompt`, in parts, and what the chat model makes of it. */
import type { RecordedAsks } from './recorded-asks'

export interface PromptPart {
  kind: 'system' | 'context' | 'examples' | 'question'
  name: string
  /** Of an example: the question and, on a line of its own, the answer. */
  text: string
  /** Number of tokens by the chat model's tokenizer. A test counts them. */
  tokens: number
}

/** In the order of the prompt. */
export const promptParts: readonly PromptPart[] = [
  { kind: 'system', name: 'System', text: 'You answer for a shoe shop. Be brief.', tokens: 10 },
  { kind: 'context', name: 'Facts', text: 'Today’s sale: red boots, 39 euros.', tokens: 13 },
  {
    kind: 'examples',
    name: 'Examples',
    text: 'What do socks cost?\nSocks cost 5 euros, Madam.',
    tokens: 16,
  },
  { kind: 'question', name: 'Question', text: 'What do the red boots cost?', tokens: 7 },
]

/** The price in the facts. A reply that has it may still be wrong: “39 euros is £2.10”. */
export const givenPrice = /\b39\b/

export const contextTokens = {
  /** Context window of the chat model, tokens. A test reads it. */
  model: 8192,
  /** Tokens of the slide's context window that are kept free for the reply: its longest. */
  reply: 20,
} as const

/** Recorded replies to the question by the kinds of the parts before it, joined by '+': scripts/record/prompt-run.ts writes them
 *  to data/prompt-run.ts. */
export type PromptRun = Readonly<Record<string, RecordedAsks>>
