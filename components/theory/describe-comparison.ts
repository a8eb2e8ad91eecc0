import { EMBEDDING_WIDTH } from '../../composables/encoder/sentence-encoder'
import { formatFixed } from '../kit/format'
import { describeLoading } from '../models/continue-text'

/**
 * A comparison of two sentences in words.
 * @param cosine null = there is nothing to compare; undefined = not compared yet
 * @param loading the loaded share of the encoder, 0 to 1
 * @param failure why there is no encoder; '': there is one
 */
export function describeComparison(
  cosine: number | null | undefined,
  loading: number | undefined,
  failure: string,
): string {
  if (loading !== undefined) return describeLoading(loading, 'the encoder')
  if (failure) return `The encoder did not come: ${failure}.`
  if (cosine === undefined) return ''
  if (cosine === null) return 'There is no word to compare.'
  return `Cosine ${formatFixed(cosine, 2)}, of all ${EMBEDDING_WIDTH} numbers.`
}
