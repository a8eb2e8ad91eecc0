/** Figures a slide should show, by data/numbers.ts, and does not. */
import { numbers } from '../../data/numbers'
import { normaliseText } from './required-content'

/** Without digits before or after it: "25" is not in "125", nor in "0.25". */
const containsFigure = (text: string, value: string) => {
  const exact = normaliseText(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d.,])${exact}(?![\\d]|[.,]\\d)`).test(text)
}

/** One message for each figure of the slide of this name that is not in its text. */
export const missingFigures = (slide: string, text: string): string[] =>
  numbers
    .filter((n) => n.slide === slide && !containsFigure(normaliseText(text), n.value))
    .map(({ value, meaning }) => `“${value}” (${meaning}) is in data/numbers.ts and not on the slide.`)
