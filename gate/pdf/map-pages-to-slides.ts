/** Which pages of a PDF are of which slide. */
import type { PagesBySlide, SlideInfo, SlideSnapshot } from '../types'

/**
 * One page a slide, or one a click, as Slidev exports the whole deck, or one for each slide that is looked at, as it exports a
 * range; none where it is another number of pages.
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
