import { cardTexts, searchCards, type SearchInput } from '../../components/applications/card-search'
import type { SentenceEncoder } from '../../composables/encoder/sentence-encoder'
import { embeddingScores, type QuoteResult } from 'llm-stack/applications'

/** Searches the cards by words and by meaning, as the slide does with its encoder. */
export const searchByMeaning = (encoder: SentenceEncoder, input: SearchInput): QuoteResult =>
  searchCards(
    input,
    embeddingScores(
      encoder.embed(input.question),
      cardTexts(input).map((text) => encoder.embed(text)),
    ),
  )
