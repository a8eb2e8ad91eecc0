/** `slides.md` as the checks read it. */
import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'

/** A slide as written, shown or hidden. */
export interface Written {
  /** Its `routeAlias`; '' = none. */
  name: string
  title: string
  /** Everything above the content: layout, floor, section … */
  frontmatter: Record<string, unknown>
  /** The slide's markdown, without frontmatter and notes. */
  content: string
  notes: string
  /** How many clicks the notes announce: `[click]` once, `[click:3]` three times. */
  clickMarks: number
  /** Line of slides.md where the slide starts. */
  line: number
  /** `hide: true`, or `disabled: true`: in slides.md, and not in the talk. */
  hidden: boolean
}

/** A slide of the talk. */
export interface Slide extends Written {
  /** Its place in the talk, from 1; hidden slides are not counted. */
  no: number
}

const clicksIn = (notes: string) =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

export const deckText = (): string => readFileSync('slides.md', 'utf8')

/** All slides of slides.md, hidden ones too, in order. */
export const readWritten = (text = deckText()): Written[] =>
  parseSync(text, 'slides.md').slides.map((slide) => ({
    name: String(slide.frontmatter.routeAlias ?? ''),
    title: slide.title ?? '',
    frontmatter: slide.frontmatter,
    content: slide.content,
    notes: slide.note ?? '',
    clickMarks: clicksIn(slide.note ?? ''),
    line: slide.start + 1,
    hidden: Boolean(slide.frontmatter.hide || slide.frontmatter.disabled),
  }))

/** The slides of the talk, by number. */
export const readSlides = (text = deckText()): Slide[] =>
  readWritten(text)
    .filter((slide) => !slide.hidden)
    .map((slide, i) => ({ ...slide, no: i + 1 }))

/** How a message names a slide. */
export const nameOf = ({ name, no, title }: Slide) => `${name} (slide ${no}) “${title || 'no title'}”`
