/** Reads the slides of slides.md. */
import { readFileSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
import {
  isHidden,
  slidesInSlot,
  type SlotSlide,
} from '../../packages/slidev-addon-stage/slots/slides-in-slot'
import { FULL_SLOT, stageOptions } from '../../scripts/shared/slots'

/** A slide as written in slides.md, hidden slides included. */
export interface RawSlide {
  /** Its `routeAlias`; '' = none. */
  name: string
  title: string
  /** Layout, floor, section and so on. */
  frontmatter: Record<string, unknown>
  /** The slide's markdown, without frontmatter and notes. */
  content: string
  /** The speaker notes, with the paragraphs of all slots. */
  notes: string
  /** The line of slides.md where the slide starts. */
  line: number
  /** It has `hide: true` or `disabled: true`, and is not in the talk. */
  hidden: boolean
}

/** A slide of the talk, with the notes of one slot. */
export interface Slide extends RawSlide {
  /** Its number in the talk, from 1, without hidden slides. */
  no: number
  /** How many clicks the notes mark: `[click]` is one, `[click:3]` are three. */
  clickMarkers: number
  /** The slide as slidev-addon-stage describes it for the slot. */
  slotSlide: SlotSlide
}

const countClicks = (notes: string) =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

export const readDeckText = (): string => readFileSync('slides.md', 'utf8')

let lastParsed = { text: '', ...parseSync('', 'slides.md') }
/** Slides as Slidev parses them. The same text is mostly read several times on end. */
function parseSlides(text: string) {
  if (lastParsed.text !== text) lastParsed = { text, ...parseSync(text, 'slides.md') }
  return lastParsed.slides
}
const toRawSlide = (slide: ReturnType<typeof parseSlides>[number]): RawSlide => ({
  name: String(slide.frontmatter.routeAlias ?? ''),
  title: slide.title ?? '',
  frontmatter: slide.frontmatter,
  content: slide.content,
  notes: slide.note ?? '',
  line: slide.start + 1,
  hidden: isHidden(slide.frontmatter),
})

/** All slides of slides.md in order, hidden slides included. */
export const readRawSlides = (text = readDeckText()): RawSlide[] => parseSlides(text).map(toRawSlide)

/** The slides of a slot, in order. */
export const readSlides = (text = readDeckText(), slot = FULL_SLOT): Slide[] =>
  slidesInSlot(slot, parseSlides(text), stageOptions).map(({ parsed, ...slotSlide }) => ({
    ...toRawSlide(parsed),
    no: slotSlide.no,
    notes: slotSlide.note,
    clickMarkers: countClicks(slotSlide.note),
    slotSlide,
  }))

/** Slides with a demo or with answers to choose from. */
export const liveSlides: readonly Slide[] = readSlides().filter(
  ({ frontmatter }) => frontmatter.demo !== undefined || frontmatter.layout === 'question',
)

/** The name of a slide in messages. */
export const slideLabel = ({ name, no, title }: Slide) => `${name} (slide ${no}) “${title || 'no title'}”`

/** A headline without markdown. */
export const plainTitle = (title = ''): string => title.replace(/[_*`]/g, '').replace(/\s+/g, ' ').trim()
