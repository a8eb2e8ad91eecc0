import { buildOutline, type PdfContentsEntry } from '../tags/finish-pdf'
import type { PaperSlide } from '../deck/describe-deck'

/** A slide with the page of the PDF where it begins, 0-based. */
export type PagedSlide = PaperSlide & { page: number }

/** Text of a slide's entry. */
const entryTitle = ({ title, no }: PaperSlide) => title || `Slide ${no}`

/**
 * The outline of a deck: by the sections that slides name in their frontmatter, each until the next; without any, by the
 * level of their headings.
 */
export function deckOutline(slides: readonly PagedSlide[]): PdfContentsEntry[] {
  return slides.some(({ section }) => section) ? outlineBySections(slides) : outlineByLevels(slides)
}

function outlineBySections(slides: readonly PagedSlide[]): PdfContentsEntry[] {
  let current: string | undefined
  return buildOutline(
    slides.map((slide) => {
      current = slide.section ?? current
      const title = entryTitle(slide)
      return { title, page: slide.page, section: current ?? title }
    }),
  )
}

/** Slides under the last one with a heading of a higher level. Without a title, a slide is beside the one before. */
function outlineByLevels(slides: readonly PagedSlide[]): PdfContentsEntry[] {
  const top: PdfContentsEntry[] = []
  const open: { level: number; children: PdfContentsEntry[] }[] = []
  for (const slide of slides) {
    const level = slide.title ? slide.level : (open.at(-1)?.level ?? 1)
    while (open.length && open.at(-1)!.level >= level) open.pop()
    const children: PdfContentsEntry[] = []
    const siblings = open.at(-1)?.children ?? top
    siblings.push({ title: entryTitle(slide), page: slide.page, children })
    open.push({ level, children })
  }
  return top
}
