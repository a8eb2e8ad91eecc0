import type { PagesBySlide, SlideInfo, SlideSnapshot } from '../types'

/**
 * Maps slides to PDF pages by the number of pages `count`: one page per slide of the deck, one per checked slide (export
 * of a range), or one per click. Empty for any other number.
 */
export function mapPagesToSlides(
  slides: readonly SlideInfo[],
  snapshots: readonly Pick<SlideSnapshot, 'slide' | 'contentByClick'>[],
  count: number,
): PagesBySlide {
  if (count === slides.length) return new Map(slides.map(({ no }) => [no, [no]]))
  if (count === snapshots.length) return new Map(snapshots.map(({ slide }, i) => [slide.no, [i + 1]]))
  const byClick = new Map<number, number[]>()
  let next = 1
  for (const { slide, contentByClick } of snapshots)
    byClick.set(
      slide.no,
      contentByClick.map(() => next++),
    )
  return snapshots.length === slides.length && next - 1 === count ? byClick : new Map()
}
