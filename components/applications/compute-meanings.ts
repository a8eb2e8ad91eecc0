import { embeddingScores } from 'llm-stack/applications'
import type { EncoderBackend } from '../../composables/encoder/encoder-backends'
import { cardTexts, type SearchInput } from './card-search'

/** A search by meaning as it goes on; survives JSON. */
export interface MeaningsFrame {
  /** The question that is looked up. */
  question?: string
  /** Loaded share of the encoder, 0 to 1, while it loads. */
  loading?: number
  /** Cosine of each card with the question. */
  meanings?: readonly number[]
  /** Why there is no encoder. */
  why?: string
}

/** Is this search over? */
export const isSearchDone = ({ meanings, why }: MeaningsFrame): boolean =>
  meanings !== undefined || why !== undefined

/** Loads the encoder if need be, and computes how near each card is to the question. Rejects as the backend does. */
export async function* computeMeanings(
  { load, embed, why }: EncoderBackend,
  input: SearchInput,
): AsyncGenerator<MeaningsFrame> {
  const { question } = input
  if (why !== undefined) return yield { question, why }
  for await (const loading of load()) yield { question, loading }
  const [embedding, ...cards] = await embed([question, ...cardTexts(input)])
  // A question of signs alone means nothing.
  const meanings = embedding ? embeddingScores(embedding, cards) : cards.map(() => 0)
  yield { question, meanings }
}
