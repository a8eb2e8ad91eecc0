/** Edits slides.md as an author would: inserts, moves or hides one slide and leaves the other text alone. */
import { readRawSlides } from '../../helpers/read-slides'

/** The text of each slide by name, in order, each from its opening `---` to the next slide's. */
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

/** Inserts the text of a slide behind the slide named `after`. */
export const insertSlide = (text: string, slide: string, after: string): string =>
  [...splitSlides(text)].flatMap(([name, piece]) => (name === after ? [piece, slide] : [piece])).join('\n')

/** Moves the slide `name` behind the slide `after`. */
export function moveSlide(text: string, name: string, after: string): string {
  const all = splitSlides(text)
  const slide = all.get(name)!
  all.delete(name)
  return insertSlide([...all.values()].join('\n'), slide, after)
}

/** Adds `hide: true` to the frontmatter of the slide `name`. */
export const hideSlide = (text: string, name: string): string =>
  text.replace(`\nrouteAlias: ${name}\n`, `\nrouteAlias: ${name}\nhide: true\n`)
