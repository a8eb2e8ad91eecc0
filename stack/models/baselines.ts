import { fail } from '../theory'
import { characterTokenizer } from './tokenizers'

/** Loss of a guess that finds every sign equally likely, in nats a letter: ln 27. */
export const uniformLoss = (): number => Math.log(characterTokenizer.size)

/** Loss of guessing from the letter before alone, in nats a letter: pairs counted on `train`, each as if met `added`
 *  times more (Laplace), measured on `validation`. Throws RangeError for no validation names, added ≤ 0, or other
 *  signs than a to z. */
export function bigramLoss(train: readonly string[], validation: readonly string[], smoothing = 1): number {
  if (!(smoothing > 0)) fail('pairLoss', `added must be above 0, got ${smoothing}`)
  if (validation.length === 0) fail('pairLoss', 'no validation names [0]')
  const counts = Array.from({ length: characterTokenizer.size }, () =>
    Array<number>(characterTokenizer.size).fill(smoothing),
  )
  for (const [before, next] of train.flatMap(bigrams)) counts[before][next]++
  const sums = counts.map((row) => row.reduce((sum, n) => sum + n))
  const pairs = validation.flatMap(bigrams)
  const surprisals = pairs.map(([before, next]) => -Math.log(counts[before][next] / sums[before]))
  return surprisals.reduce((sum, surprise) => sum + surprise) / pairs.length
}

/** Each sign of a name with the one after it, from the first letter's to the end's. */
function bigrams(name: string): [number, number][] {
  const ids = characterTokenizer.encode(name)
  return ids.slice(1).map((next, i) => [ids[i], next])
}
