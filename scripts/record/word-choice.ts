/** Chooses the words whose vectors the deck ships. */
import { WORD_COUNT } from '../../composables/word-vectors'
import { keywords } from 'llm-stack/applications'

/** Frequent words without much meaning, and names and wars from the news that GloVe was trained on. */
const STOP_WORDS = new Set(
  `above after against along although among another around back became because before behind being below between
both cannot doing during either else ever every few having hers herself himself however including itself least
less made make neither nor off once ours out per put quite rather set since still theirs though through toward
towards under up upon use used well whether while without yet yours al de la el san von st iraq bush israel
israeli palestinian clinton war killed died troops attack attacks`.split(/\s+/),
)

/** The content words of `texts`, without duplicates. */
export const distinctContentWords = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(keywords))].filter((word) => /^[a-z]{2,}$/.test(word) && !STOP_WORDS.has(word))

/** All of `required`, then the most frequent of `ranked`, up to `maxCount`; in the order of `ranked`. */
export function chooseWords(
  required: readonly string[],
  ranked: readonly string[],
  maxCount = WORD_COUNT,
): string[] {
  const chosen = new Set(required)
  const candidates = ranked.filter((word) => word.length > 2 && distinctContentWords([word])[0] === word)
  for (const word of candidates) if (chosen.size < maxCount) chosen.add(word)
  return ranked.filter((word) => chosen.has(word))
}
