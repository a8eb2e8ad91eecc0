import type { Tokenizer } from 'llm-stack/models'

/** The tokens of a text, each as text. */
export const splitTokens = (tokenizer: Tokenizer, text: string): string[] =>
  Array.from(tokenizer.encode(text), (id) => tokenizer.decode([id]))
