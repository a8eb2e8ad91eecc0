import { cosine, type Numbers } from '../../theory'

/** Cosine of each text's embedding with the question's [width] → [texts]; 0 for a text without one. Throws RangeError for
 *  embeddings of unequal length. */
export const embeddingScores = (question: Numbers, embeddings: readonly (Numbers | undefined)[]): number[] =>
  embeddings.map((embedding) => (embedding ? cosine(question, embedding) : 0))

/** What a point of BM25 adds to a cosine: the cosine decides, and words do where several come near. */
const WORD_WEIGHT = 0.02

/** Scores by words and meanings together: each cosine plus a fiftieth of the BM25 score. Both [texts] → [texts]. */
export const hybridScores = (words: readonly number[], meanings: readonly number[]): number[] =>
  meanings.map((meaning, i) => meaning + WORD_WEIGHT * words[i])
