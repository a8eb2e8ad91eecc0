import { UserError } from './cli'
import { parseSlide } from './slide-names'

/**
 * Slide numbers meant by "3", "attention", "3-9", "1,scale,5-7", "40-" or "-5", in rising order, each once. `names`
 * are those of the deck's slides. Throws a UserError for anything else, and for slides the deck does not have.
 */
export function parseSlideRange(text: string, names: readonly string[]): number[] {
  const numbers = new Set<number>()
  for (const part of text.split(',').map((p) => p.trim())) {
    if (/^[a-z]/.test(part)) {
      numbers.add(parseSlide(part, names))
      continue
    }
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (!from && !to)
      throw new UserError(`"${text}" is no range of slides. Write for example attention, 3-9 or 1,3,5-7.`)
    const first = Number(from || 1)
    const last = Number(dash ? to || names.length : from)
    if (first < 1 || last > names.length || first > last) {
      throw new UserError(
        `"${part}" is not in this deck: it has slides 1 to ${names.length}, and a range rises.`,
      )
    }
    for (let n = first; n <= last; n++) numbers.add(n)
  }
  return [...numbers].sort((a, b) => a - b)
}
