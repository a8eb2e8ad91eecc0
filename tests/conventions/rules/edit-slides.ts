/** slides.md with a slide inserted, moved or hidden, as a person does it: nothing else is touched. */
import { readRawSlides } from '../../helpers/read-slides'

/** The text of each slide by name, in order, from its opening `---` to the next one's. */
function splitSlides(text: string): Map<string, string> {
  const lines = text.split('\n')
  const slides = readRawSlides(text)
  return new Map(
    slides.map(({ name, line }, i) => [
      name,
      lines.slice(line - 1, (slides[i + 1]?.line ?? Infinity) - 1).join('\n'),
    ]),
  )
}

/** With this slide, in full, behind the one of that name. */
export const insertSlide = (text: string, slide: string, after: string): string =>
  [...splitSlides(text)].flatMap(([name, piece]) => (name === after ? [piece, slide] : [piece])).join('\n')

/** With the slide of this name behind that one. */
export function moveSlide(text: string, name: string, after: string): string {
  const all = splitSlides(text)
  const slide = all.get(name)!
  all.delete(name)
  return insertSlide([...all.values()].join('\n'), slide, after)
}

/** With the slide of this name hidden. */
export const hideSlide = (text: string, name: string): string =>
  text.replace(`\nrouteAlias: ${name}\n`, `\nrouteAlias: ${name}\nhide: true\n`)
