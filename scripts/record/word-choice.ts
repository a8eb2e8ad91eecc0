/** Which words' vectors are kept. */
import { cards, otherWordsQuestions, plainQuestions, questionsWithoutCard } from '../../data/shop'
import { playWords } from './play-words'

/** Words in all. */
export const WORDS = 1000

/** Words that say how others belong together, and little by themselves. */
const STOP_WORDS = new Set(
  `a about above after again against all along also although am among an and another any are around as at back be became
because been before behind being below between both but by can cannot come could did do does doing down during each either
else ever every few for from had has have having he her here hers herself him himself his how however i if in including
into is it its itself just least less like made make many may me might mine more most much must my neither never no nor not
now of off on once only or other our ours out over own per put quite rather same set she should since so some still such
than that the their theirs them then there these they this those though through to too toward towards under until up upon us
use used very was we well were what when where whether which while who whom whose why will with within without would yet you
your yours al de la el de san von st`.split(/\s+/),
)

/** Names and wars of the years GloVe's news are from: frequent there, and nothing to play with. */
const OLD_NEWS = new Set(
  'iraq bush israel israeli palestinian clinton war killed died troops attack attacks'.split(' '),
)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? []

/** Words of these texts that say something, each once. */
export const contentWords = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(wordsOf))].filter((word) => word.length > 1 && !STOP_WORDS.has(word))

/** What is searched, and asked, on the slide of retrieval. */
export const searched: readonly string[] = [
  ...cards,
  ...[...plainQuestions, ...otherWordsQuestions].map((question) => question.text),
  ...questionsWithoutCard,
]

/** All of `needed`, then the most frequent of `ranked` that say something, until there are `most`; in ranked's order. */
export function chooseWords(needed: readonly string[], ranked: readonly string[], most = WORDS): string[] {
  const chosen = new Set(needed)
  const frequent = ranked.filter((word) => /^[a-z]{3,}$/.test(word) && !STOP_WORDS.has(word) && !OLD_NEWS.has(word))
  for (const word of frequent) if (chosen.size < most) chosen.add(word)
  return ranked.filter((word) => chosen.has(word))
}

/** Words that must be there: those of cards and questions, and those to play with. */
export const neededWords = (): string[] => [...new Set([...contentWords(searched), ...playWords])]
