import { UserError } from './cli'

/**
 * Slide numbers meant by "3", "3-9", "1,3,5-7", "40-" or "-5", in rising order, each once.
 * Throws a UserError for anything else, and for slides the deck does not have.
 */
export function readRange(text: string, total: number): number[] {
  const wanted = new Set<number>()
  for (const part of text.split(',').map((p) => p.trim())) {
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (!from && !to)
      throw new UserError(`"${text}" is no range of slides. Write for example 3-9 or 1,3,5-7.`)
    const first = Number(from || 1)
    const last = Number(dash ? to || total : from)
    if (first < 1 || last > total || first > last) {
      throw new UserError(`"${part}" is not in this deck: it has slides 1 to ${total}, and a range rises.`)
    }
    for (let n = first; n <= last; n++) wanted.add(n)
  }
  return [...wanted].sort((a, b) => a - b)
}
