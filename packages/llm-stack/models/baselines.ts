import { fail } from '../theory'
import { characterTokenizer } from './tokenizers'

/** Loss of a model that gives all characters the same probability, in nats a letter: ln 27. */
export const uniformLoss = (): number => Math.log(characterTokenizer.size)

/** Validation loss of a bigram model, in nats a letter: pairs of letters counted on `train`, with `smoothing` added
 *  to each count (Laplace). Throws RangeError for no validation names, smoothing ≤ 0, or characters other than a to
 *  z. */
export function bigramLoss(train: readonly string[], validation: readonly string[], smoothing = 1): number {
  if (!(smoothing > 0)) fail('bigramLoss', `smoothing must be above 0, got ${smoothing}`)
  if (validation.length === 0) fail('bigramLoss', 'no validation names [0]')
  const { size } = characterTokenizer
  const counts = Array.from({ length: size }, () => Array<number>(size).fill(smoothing))
  for (const [before, next] of train.flatMap(bigrams)) counts[before][next]++
  const sums = counts.map((row) => row.reduce((sum, n) => sum + n))
  const pairs = validation.flatMap(bigrams)
  const surprisals = pairs.map(([before, next]) => -Math.log(counts[before][next] / sums[before]))
  return surprisals.reduce((sum, surprisal) => sum + surprisal) / pairs.length
}

/** Ids of each two neighbours in a name, from the boundary before its first letter to the one after its last. */
function bigrams(name: string): [number, number][] {
  const ids = characterTokenizer.encode(name)
  return ids.slice(1).map((next, i) => [ids[i], next])
}
