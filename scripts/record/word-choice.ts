/** Which words' vectors are kept. */
import { WORD_COUNT } from '../../composables/word-vectors'
import { cards, otherWordsQuestions, plainQuestions, questionsWithoutCard } from '../../data/shop'
import { meaningful } from '../../stack/applications'
import { playWords } from './play-words'

/** Frequent words that mean little by themselves, or are names and wars of the news that GloVe was made from. */
const DULL = new Set(
  `above after against along although among another around back became because before behind being below between
both cannot doing during either else ever every few having hers herself himself however including itself least
less made make neither nor off once ours out per put quite rather set since still theirs though through toward
towards under up upon use used well whether while without yet yours al de la el san von st iraq bush israel
israeli palestinian clinton war killed died troops attack attacks`.split(/\s+/),
)

/** What is searched, and asked, on the slide of retrieval. */
export const searched: readonly string[] = [
  ...cards,
  ...[...plainQuestions, ...otherWordsQuestions].map((question) => question.text),
  ...questionsWithoutCard,
]

/** Words of these texts that say what they are about, each once. */
export const contentWords = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(meaningful))].filter((word) => /^[a-z]{2,}$/.test(word) && !DULL.has(word))

/** All of `needed`, then the most frequent of `ranked`, until there are `most`; in ranked's order. */
export function chooseWords(
  needed: readonly string[],
  ranked: readonly string[],
  most = WORD_COUNT,
): string[] {
  const chosen = new Set(needed)
  const frequent = ranked.filter((word) => word.length > 2 && contentWords([word])[0] === word)
  for (const word of frequent) if (chosen.size < most) chosen.add(word)
  return ranked.filter((word) => chosen.has(word))
}

/** Words that must be there: those of cards and questions, and those to play with. */
export const neededWords = (): string[] => [...new Set([...contentWords(searched), ...playWords])]
