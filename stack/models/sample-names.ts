import { noGrad } from '../frameworks'
import { seeded, softmax } from '../theory'
import { generate, type GenerateOptions } from './generate'
import type { LanguageModel } from './gpt'
import { BOUNDARY, characterTokenizer } from './tokenizers'

/** How boldly names are drawn on the slides: below 1 likely letters are drawn more often still. */
export const NAME_TEMPERATURE = 0.7

/** Names without end, drawn letter by letter; what would be no letter at all is drawn again. Throws RangeError as
 *  `generate`. */
export function* sampleNames(
  model: LanguageModel,
  {
    temperature = NAME_TEMPERATURE,
    random = seeded(1),
  }: Pick<GenerateOptions, 'temperature' | 'random'> = {},
): Generator<string, never> {
  for (;;) {
    const tokens = [...generate(model, [BOUNDARY], { temperature, random, stop: [BOUNDARY] })]
    if (tokens.length > 0) yield characterTokenizer.decode(tokens.map(({ id }) => id))
  }
}

/** A name that was drawn, and whether it stands in a list: what is known is not invented. */
export type SampledName = { name: string; known: boolean }
export const labelKnown = (names: readonly string[], list: ReadonlySet<string>): SampledName[] =>
  names.map((name) => ({ name, known: list.has(name) }))

/** What share of a list passes a test, from 0 to 1; of an empty one 0. */
export const shareOf = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length)

/** What the model expects after these letters, likeliest first; the sign '.' is the end. Throws RangeError for other signs
 *  than a to z, or more letters than it can read. */
export function nextLetters(model: LanguageModel, written: string): { sign: string; chance: number }[] {
  const logits = noGrad(() => model(characterTokenizer.encode(written).slice(0, -1))).data.subarray(
    -characterTokenizer.size,
  )
  const all = softmax(logits).map((chance, id) => ({ sign: characterTokenizer.decode([id]) || '.', chance }))
  return all.sort((a, b) => b.chance - a.chance)
}
