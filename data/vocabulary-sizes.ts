/**
 * The vocabularies of real tokenizers by number of entries, special tokens included, smallest first. OpenAI's ids go a
 * little higher: some are unused.
 */
export interface VocabularySize {
  /** The model that uses it. GPT-4's vocabulary is also called cl100k, GPT-4o's o200k. */
  name: string
  /** Number of entries. */
  size: number
  /** The size as printed. */
  label: string
  /** Id in data/sources.ts. */
  source: string
}

export const vocabularySizes: readonly VocabularySize[] = [
  { name: 'GPT-2', size: 50_257, label: '50,257', source: 'tokenizers' },
  { name: 'GPT-4', size: 100_261, label: 'about 100 K', source: 'tokenizers' },
  { name: 'Llama 3', size: 128_256, label: '128 K', source: 'llama31' },
  { name: 'GPT-4o', size: 200_000, label: 'about 200 K', source: 'tokenizers' },
]

/** Toy text from which the slide trains its vocabulary. */
export const toyCorpus = `
the tall tower stands on the old stone
the taller tower stands near the river
the tallest tower stands on the hill
the builders build tall towers and rebuild the old ones
the builder is building a stone wall by the tower
the oldest wall stands by the river
the strongest walls are the oldest
tall or small the tower stands
the small wall is stronger than the tall wall
the crane stands near the wall
`
