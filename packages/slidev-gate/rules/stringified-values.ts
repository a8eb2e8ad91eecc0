import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { ClickRule } from './rule'
import { quote, toFinding, describeText } from './messages'

/** String forms of values that should never be rendered. */
const STRINGIFIED = /\[object \w+\]|\bNaN\b|(?<![\w-])undefined(?![\w-])/

/** Reports visible texts outside code, and texts for screen readers, that contain such a value. */
export const stringifiedTexts = ({
  texts,
  screenReaderTexts,
}: Pick<SlideContent, 'texts' | 'screenReaderTexts'>): RuleFinding[] => [
  ...texts
    .filter(({ words, code }) => !code && STRINGIFIED.test(words))
    .map((text) => ({
      message: `stringified value in the text ${describeText(text)}`,
      cause: `stringified value: ${text.path}`,
      boxes: text.lines,
    })),
  ...screenReaderTexts
    .filter(({ words }) => STRINGIFIED.test(words))
    .map(({ words, path }) => ({
      message: `stringified value in text for screen readers: ${quote(words)} (${path})`,
      cause: `stringified value for screen readers: ${path}`,
    })),
]

export const stringifiedValues: ClickRule = {
  id: 'stringified-values',
  grade: 'broken',
  scope: 'click',
  description: 'NaN, undefined and [object Object] in texts, accessible names and attributes',
  method: 'all texts outside code, all accessible names and all attributes, at each click',
  fixHint: 'find the missing value where it is computed',
  evaluate: ({ content }) => [
    ...content.stringifiedAttributes.map(toFinding('stringified value')),
    ...stringifiedTexts(content),
  ],
}
