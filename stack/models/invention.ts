import { noGrad } from '../frameworks'
import { seeded, softmax } from '../theory'
import { generate, type GenerateOptions } from './generate'
import type { LanguageModel } from './gpt'
import { END, letters } from './tokenizers'

/** How boldly names are drawn on the slides: below 1 likely letters are drawn more often still. */
export const TEMPERATURE = 0.7

/** Names without end, drawn letter by letter; what would be no letter at all is drawn again. Throws RangeError as
 *  `generate`. */
export function* inventions(
  model: LanguageModel,
  { temperature = TEMPERATURE, random = seeded(1) }: Pick<GenerateOptions, 'temperature' | 'random'> = {},
): Generator<string, never> {
  for (;;) {
    const drawn = [...generate(model, [END], { temperature, random, stop: [END] })]
    if (drawn.length > 0) yield letters.decode(drawn.map(({ id }) => id))
  }
}

/** A name that was drawn, and whether it stands in a list: what is known is not invented. */
export type Invented = { name: string; known: boolean }
export const marked = (names: readonly string[], list: ReadonlySet<string>): Invented[] =>
  names.map((name) => ({ name, known: list.has(name) }))

/** What share of a list passes a test, from 0 to 1; of an empty one 0. */
export const shareOf = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.filter(test).length / Math.max(1, list.length)

/** What the model expects after these letters, likeliest first; the sign '.' is the end. Throws RangeError for other signs
 *  than a to z, or more letters than it can read. */
export function nextLetters(model: LanguageModel, written: string): { sign: string; chance: number }[] {
  const logits = noGrad(() => model(letters.encode(written).slice(0, -1))).data.subarray(-letters.size)
  const all = softmax(logits).map((chance, id) => ({ sign: letters.decode([id]) || '.', chance }))
  return all.sort((a, b) => b.chance - a.chance)
}
