import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { quote, toFinding, describeText } from './messages'

/** What a value becomes that should never have been written out. */
const STRINGIFIED = /\[object \w+\]|\bNaN\b|(?<![\w-])undefined(?![\w-])/

/** Texts and names that are a value gone wrong. */
export const stringifiedTexts = ({
  texts,
  screenReaderTexts,
}: Pick<SlideContent, 'texts' | 'screenReaderTexts'>): RuleFinding[] => [
  ...texts
    .filter(({ words, code }) => !code && STRINGIFIED.test(words))
    .map((text) => ({ message: `a value went wrong in the text ${describeText(text)}`, boxes: text.lines })),
  ...screenReaderTexts
    .filter(({ words }) => STRINGIFIED.test(words))
    .map(({ words, path }) => ({
      message: `a value went wrong in what is read out: ${quote(words)} (${path})`,
    })),
]

/** Values that went wrong on their way to the slide. */
export const stringifiedValues: ClickRule = {
  id: 'stringified-values',
  scope: 'click',
  description: 'NaN, undefined and [object Object], as text, as a name or in an attribute',
  method: 'all texts outside code, all names, all attributes, at each click',
  fixHint: 'look for the value that is missing where it is computed',
  evaluate: ({ content }) => [
    ...content.stringifiedAttributes.map(toFinding('broken attribute')),
    ...stringifiedTexts(content),
  ],
}
