import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { quote, toFinding, describeText } from './messages'

/** What a value becomes that should never have been written out. */
const STRINGIFIED = /\[object \w+\]|\bNaN\b|(?<![\w-])undefined(?![\w-])/

/** Texts and names that are a value gone wrong. */
export const stringifiedTexts = ({
  texts,
  screenReaderTexts: spoken,
}: Pick<SlideContent, 'texts' | 'spoken'>): RuleFinding[] => [
  ...texts
    .filter(({ words, code }) => !code && STRINGIFIED.test(words))
    .map((text) => ({ message: `a value went wrong in the text ${describeText(text)}`, boxes: text.lines })),
  ...spoken
    .filter(({ words }) => STRINGIFIED.test(words))
    .map(({ words, path: place }) => ({
      what: `a value went wrong in what is read out: ${quote(words)} (${place})`,
    })),
]

/** Values that went wrong on their way to the slide. */
export const stringifiedValues: ClickRule = {
  id: 'broken',
  scope: 'look',
  description: 'NaN, undefined and [object Object], as text, as a name or in an attribute',
  method: 'all texts outside code, all names, all attributes, at each click',
  fixHint: 'look for the value that is missing where it is computed',
  evaluate: ({ content: sheet }) => [
    ...sheet.stringifiedAttributes.map(toFinding('broken attribute')),
    ...stringifiedTexts(sheet),
  ],
}
