/** `slides.md` as the checks read it. */
import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import { isHidden, slidesInSlot, type SlotSlide } from '../../talk/slides-in-slot'
import { FULL_SLOT } from '../../talk/slots'

/** A slide as written, shown or hidden. */
export interface RawSlide {
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
export interface Slide extends RawSlide {
  /** Its place in the talk, from 1; hidden slides are not counted. */
  no: number
  /** How many clicks the notes announce: `[click]` once, `[click:3]` three times. */
  clickMarkers: number
  sheet: SlotSlide
}

const countClicks = (notes: string) =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

export const readDeckText = (): string => readFileSync('slides.md', 'utf8')

const parseSlides = (text: string) => parseSync(text, 'slides.md').slides
const toRawSlide = (slide: ReturnType<typeof parseSlides>[number]): RawSlide => ({
  name: String(slide.frontmatter.routeAlias ?? ''),
  title: slide.title ?? '',
  frontmatter: slide.frontmatter,
  content: slide.content,
  notes: slide.note ?? '',
  line: slide.start + 1,
  hidden: isHidden(slide.frontmatter),
})

/** All slides of slides.md, hidden ones too, in order. */
export const readRawSlides = (text = readDeckText()): RawSlide[] => parseSlides(text).map(toRawSlide)

/** The slides of a slot, by number. */
export const readSlides = (text = readDeckText(), slot = FULL_SLOT): Slide[] =>
  slidesInSlot(slot, parseSlides(text)).map(({ parsed, ...sheet }) => ({
    ...toRawSlide(parsed),
    no: sheet.no,
    notes: sheet.note,
    clickMarkers: countClicks(sheet.note),
    sheet,
  }))

/** How a message names a slide. */
export const slideLabel = ({ name, no, title }: Slide) => `${name} (slide ${no}) “${title || 'no title'}”`

/** A headline without markdown, as it is read. */
export const plainTitle = (title = ''): string => title.replace(/[_*`]/g, '').replace(/\s+/g, ' ').trim()
