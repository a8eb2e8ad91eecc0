import { noGrad } from '../frameworks'
import { seeded, softmax } from '../theory'
import { generate, type GenerateOptions } from './generate'
import type { LanguageModel } from './gpt'
import { BOUNDARY, characterTokenizer } from './tokenizers'

/** Temperature at which names are sampled on the slides. */
export const NAME_TEMPERATURE = 0.7

type NameSamplingOptions = Pick<GenerateOptions, 'temperature' | 'random'>
/** Endless names, sampled letter by letter, none of them empty. Defaults: NAME_TEMPERATURE, random numbers of seed 1.
 *  Throws RangeError as `generate`. */
export function* sampleNames(
  model: LanguageModel,
  options: NameSamplingOptions = {},
): Generator<string, never> {
  const { temperature = NAME_TEMPERATURE, random = seeded(1) } = options
  for (;;) {
    const tokens = [...generate(model, [BOUNDARY], { temperature, random, stop: [BOUNDARY] })]
    if (tokens.length > 0) yield characterTokenizer.decode(tokens.map(({ id }) => id))
  }
}

/** A sampled name. */
export interface SampledName {
  name: string
  /** It is in the list of known names, so the model did not invent it. */
  known: boolean
}
/** Labels each name as known, if it is in the list, or invented. */
export const labelKnown = (names: readonly string[], list: ReadonlySet<string>): SampledName[] =>
  names.map((name) => ({ name, known: list.has(name) }))

/** Share of a list that passes a test, from 0 to 1; 0 for an empty list. */
export const shareOf = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length)

/** Probability of each letter after a prefix, likeliest first; '.' is the end of the name. Throws RangeError for
 *  characters other than a to z, or for more letters than the model can read. */
export function nextLetters(model: LanguageModel, prefix: string): { letter: string; probability: number }[] {
  const { size, encode, decode } = characterTokenizer
  const { data } = noGrad(() => model(encode(prefix).slice(0, -1)))
  const probabilities = softmax(data.subarray(-size))
  const letters = probabilities.map((probability, id) => ({ letter: decode([id]) || '.', probability }))
  return letters.sort((a, b) => b.probability - a.probability)
}
