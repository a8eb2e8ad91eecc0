import { GateError } from './gate-error'

/**
 * Slide numbers of a range such as "3", "3-9", "1,intro,5-7", "40-" or "-5", in ascending order; `names` are the names
 * of all slides. Throws a GateError for unknown slides.
 */
export function parseSlideRange(text: string, names: readonly string[]): number[] {
  const numbers = new Set<number>()
  for (const part of text.split(',').map((p) => p.trim())) {
    const index = names.indexOf(part)
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (index >= 0) numbers.add(index + 1)
    else if (!from && !to)
      throw new GateError(`--slides ${text}: there is no slide “${part}”. Write 3, 7-9 or 1,3,5-7.`)
    else {
      const [first, last] = [Number(from || 1), Number(dash ? to || names.length : from)]
      if (first < 1 || last > names.length || first > last)
        throw new GateError(
          `--slides ${text}: this deck has slides 1 to ${names.length}, and ranges must be ascending.`,
        )
      for (let no = first; no <= last; no++) numbers.add(no)
    }
  }
  return [...numbers].sort((a, b) => a - b)
}
