import type { Found } from '../evidence'
import type { Sheet } from '../page/sheet'
import type { LookRule } from './rule'
import { quote, told, where } from './words'

/** What a value becomes that should never have been written out. */
const LOST = /\[object \w+\]|\bNaN\b|(?<![\w-])undefined(?![\w-])/

/** Texts and names that are a value gone wrong. */
export const lostWords = ({ texts, spoken }: Pick<Sheet, 'texts' | 'spoken'>): Found[] => [
  ...texts
    .filter(({ words, code }) => !code && LOST.test(words))
    .map((text) => ({ what: `a value went wrong in the text ${where(text)}`, at: text.lines })),
  ...spoken
    .filter(({ words }) => LOST.test(words))
    .map(({ words, place }) => ({
      what: `a value went wrong in what is read out: ${quote(words)} (${place})`,
    })),
]

/** Values that went wrong on their way to the slide. */
export const broken: LookRule = {
  id: 'broken',
  of: 'look',
  finds: 'NaN, undefined and [object Object], as text, as a name or in an attribute',
  how: 'all texts outside code, all names, all attributes, at each click',
  remedy: 'look for the value that is missing where it is computed',
  judge: ({ sheet }) => [...sheet.broken.map(told('broken attribute')), ...lostWords(sheet)],
}
