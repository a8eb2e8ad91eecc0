/** Which pages of a PDF are of which slide. */
import type { PagesOf, SlideInfo, Visit } from '../evidence'

/**
 * One page a slide, or one a click, as Slidev exports the whole deck, or one for each slide that is looked at, as it exports a
 * range; none where it is another number of pages.
 */
export function pagesOf(
  slides: readonly SlideInfo[],
  visits: readonly Pick<Visit, 'slide' | 'sheets'>[],
  count: number,
): PagesOf {
  if (count === slides.length) return new Map(slides.map(({ no }) => [no, [no]]))
  if (count === visits.length) return new Map(visits.map(({ slide }, i) => [slide.no, [i + 1]]))
  const byClick = new Map<number, number[]>()
  let next = 1
  for (const { slide, sheets } of visits)
    byClick.set(
      slide.no,
      sheets.map(() => next++),
    )
  return visits.length === slides.length && next - 1 === count ? byClick : new Map()
}
