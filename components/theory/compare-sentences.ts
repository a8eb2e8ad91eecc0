import { dot } from 'llm-stack/theory'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'

/** Two sentences. */
export type SentenceTexts = readonly [first: string, second: string]

/** A comparison of two sentences as it goes on; survives JSON. */
export interface ComparisonFrame {
  sentences?: SentenceTexts
  /** Loaded share of the encoder, 0 to 1, while it loads. */
  loading?: number
  /** Cosine of the embeddings; null if a sentence has no letter and no number. */
  cosine?: number | null
  /** Why there is no encoder. */
  why?: string
}

/** Is this comparison over? */
export const isComparisonDone = ({ cosine, why }: ComparisonFrame): boolean =>
  cosine !== undefined || why !== undefined

/** Loads the encoder if need be, and compares two sentences. Rejects as the backend does. */
export async function* compareSentences(
  { load, embed, why }: EncoderBackend,
  sentences: SentenceTexts,
): AsyncGenerator<ComparisonFrame> {
  if (why !== undefined) return yield { sentences, why }
  for await (const loading of load()) yield { sentences, loading }
  const [first, second] = await embed(sentences)
  yield { sentences, cosine: first && second ? dot(first, second) : null }
}
