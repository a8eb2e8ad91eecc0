/** Slides as a command names them. */
import { Trouble } from './trouble'

/** Numbers meant by "3", "3-9", "1,intro,5-7", "40-" or "-5", in rising order; names are those of addresses. */
export function readRange(text: string, names: readonly string[]): number[] {
  const wanted = new Set<number>()
  for (const part of text.split(',').map((p) => p.trim())) {
    const named = names.indexOf(part)
    const [, from, dash, to] = /^(\d*)(-?)(\d*)$/.exec(part) ?? []
    if (named >= 0) wanted.add(named + 1)
    else if (!from && !to)
      throw new Trouble(`--slides ${text}: there is no slide “${part}”. Write 3, 7-9 or 1,3,5-7.`)
    else {
      const [first, last] = [Number(from || 1), Number(dash ? to || names.length : from)]
      if (first < 1 || last > names.length || first > last)
        throw new Trouble(`--slides ${text}: this deck has slides 1 to ${names.length}, and a range rises.`)
      for (let no = first; no <= last; no++) wanted.add(no)
    }
  }
  return [...wanted].sort((a, b) => a - b)
}
