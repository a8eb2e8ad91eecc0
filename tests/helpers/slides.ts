/** `slides.md` as the checks read it. */
import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { isHidden, sheetsIn, type Sheet } from '../../talk/sheets'
import { WHOLE } from '../../talk/slots'

/** A slide as written, shown or hidden. */
export interface Written {
  /** Its `routeAlias`; '' = none. */
  name: string
  title: string
  /** Everything above the content: layout, floor, section … */
  frontmatter: Record<string, unknown>
  /** The slide's markdown, without frontmatter and notes. */
  content: string
  /** For every slot. */
  notes: string
  /** Line of slides.md where the slide starts. */
  line: number
  /** `hide: true`, or `disabled: true`: in slides.md, and not in the talk. */
  hidden: boolean
}

/** A slide of the talk, with its notes of one slot. */
export interface Slide extends Written {
  /** Its place in the talk, from 1; hidden slides are not counted. */
  no: number
  /** How many clicks the notes announce: `[click]` once, `[click:3]` three times. */
  clickMarks: number
  sheet: Sheet
}

const clicksIn = (notes: string) =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

export const deckText = (): string => readFileSync('slides.md', 'utf8')

const parsed = (text: string) => parseSync(text, 'slides.md').slides
const written = (slide: ReturnType<typeof parsed>[number]): Written => ({
  name: String(slide.frontmatter.routeAlias ?? ''),
  title: slide.title ?? '',
  frontmatter: slide.frontmatter,
  content: slide.content,
  notes: slide.note ?? '',
  line: slide.start + 1,
  hidden: isHidden(slide.frontmatter),
})

/** All slides of slides.md, hidden ones too, in order. */
export const readWritten = (text = deckText()): Written[] => parsed(text).map(written)

/** The slides of a slot, by number. */
export const readSlides = (text = deckText(), slot = WHOLE): Slide[] =>
  sheetsIn(slot, parsed(text)).map(({ written: slide, ...sheet }) => ({
    ...written(slide),
    no: sheet.no,
    notes: sheet.note,
    clickMarks: clicksIn(sheet.note),
    sheet,
  }))

/** How a message names a slide. */
export const nameOf = ({ name, no, title }: Slide) => `${name} (slide ${no}) “${title || 'no title'}”`

/** A headline without markdown, as it is read. */
export const plainTitle = (title = ''): string => title.replace(/[_*`]/g, '').replace(/\s+/g, ' ').trim()
