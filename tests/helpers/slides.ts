/** `slides.md` as the checks read it. */
import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'

export interface Slide {
  no: number
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
}

const clicksIn = (notes: string) =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

export function readSlides(path = 'slides.md'): Slide[] {
  return parseSync(readFileSync(path, 'utf8'), path).slides.map((slide, index) => ({
    no: index + 1,
    title: slide.title ?? '',
    frontmatter: slide.frontmatter,
    content: slide.content,
    notes: slide.note ?? '',
    clickMarks: clicksIn(slide.note ?? ''),
    line: slide.start + 1,
  }))
}

/** How a message names a slide. */
export const nameOf = ({ no, title }: Slide) => `slide ${no} “${title || 'no title'}”`
