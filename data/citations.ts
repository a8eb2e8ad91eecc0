/** Which sources of data/sources.ts a slide rests on: those printed on it, and those its notes speak of. */
export interface Citation {
  slide: number
  of: readonly string[]
}

const cites = (slide: number, ...of: string[]): Citation => ({ slide, of })

export const citations: readonly Citation[] = [
  cites(9, 'backprop'),
  cites(10, 'adam'),
  cites(11, 'attention'),
  cites(12, 'attention', 'gpt2', 'llama31'),
  cites(15, 'gpt2-repo'),
  cites(20, 'instructgpt'),
  cites(21, 'tokenizers'),
  cites(22, 'faker'),
  cites(23, 'gpt2', 'gpt2-repo', 'gpt3', 'llama31', 'llama31-card', 'gpt4'),
  cites(24, 'llama31', 'llama31-card', 'deepseek', 'chinchilla'),
  cites(25, 'faker'),
  cites(26, 'instructgpt', 'dpo'),
  cites(32, 'rag'),
  cites(33, 'react'),
]

/** Ids of the sources of a slide; empty = everything on it is computed there or needs none. */
export const citedOn = (slide: number): readonly string[] =>
  citations.find((c) => c.slide === slide)?.of ?? []
