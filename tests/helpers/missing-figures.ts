import { numbers } from '../../data/numbers'
import { normaliseText } from './required-content'

/** Whether a text contains a figure without further digits around it: "25" is not in "125", nor in "0.25". */
const containsFigure = (text: string, value: string) => {
  const exact = normaliseText(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d.,])${exact}(?![\\d]|[.,]\\d)`).test(text)
}

/**
 * One message for each figure that data/numbers.ts states for a slide and its text does not contain. `slide`: its name.
 */
export const missingFigures = (slide: string, text: string): string[] =>
  numbers
    .filter((n) => n.slide === slide && !containsFigure(normaliseText(text), n.value))
    .map(({ value, meaning }) => `“${value}” (${meaning}) is in data/numbers.ts but not on the slide.`)
