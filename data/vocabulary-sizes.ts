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
What is the sky?
When is the sky black?
Where is the sun at night?
Which is the brightest star?
What blows the clouds by?
Who sees the blue of the sea?
When is the snow the whitest?
Where is the bluest sky?
Which is the blackest sea?
What is the true hue of the sun?
`
