/** slides.md with a slide inserted, moved or hidden, as a person does it: nothing else is touched. */
import { readWritten } from '../../helpers/slides'

/** The text of each slide by name, in order, from its opening `---` to the next one's. */
function pieces(text: string): Map<string, string> {
  const lines = text.split('\n')
  const slides = readWritten(text)
  return new Map(
    slides.map(({ name, line }, i) => [
      name,
      lines.slice(line - 1, (slides[i + 1]?.line ?? Infinity) - 1).join('\n'),
    ]),
  )
}

/** With this slide, in full, behind the one of that name. */
export const inserted = (text: string, slide: string, behind: string): string =>
  [...pieces(text)].flatMap(([name, piece]) => (name === behind ? [piece, slide] : [piece])).join('\n')

/** With the slide of this name behind that one. */
export function moved(text: string, name: string, behind: string): string {
  const all = pieces(text)
  const slide = all.get(name)!
  all.delete(name)
  return inserted([...all.values()].join('\n'), slide, behind)
}

/** With the slide of this name hidden. */
export const hidden = (text: string, name: string): string =>
  text.replace(`\nrouteAlias: ${name}\n`, `\nrouteAlias: ${name}\nhide: true\n`)
