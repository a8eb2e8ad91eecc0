/** Lays the printed handout out in pages. Slides are placed so that pages are as full as possible. Pure. */
import { handoutAnchor } from '../../data/deck'
import type { HandoutPart, HandoutSlide } from './parts'

/** Sizes of a slide's picture, as CSS classes of paper.css. The largest takes the full width of the page. */
export const FIGURE_SIZES = ['tiny', 'small', 'usual', 'large', 'full'] as const
export type FigureSize = (typeof FIGURE_SIZES)[number]
/** Height of a slide's article with its picture at each size, px. */
export type HeightBySize = Readonly<Record<FigureSize, number>>

export interface HandoutPage {
  part: HandoutPart
  /** The part begins on this page. */
  first: boolean
  /** From top to bottom, each with the size of its picture. */
  slides: { slide: HandoutSlide; size: FigureSize }[]
}

export interface PageSpace {
  /** Height that a page has for slides, px. */
  page: number
  /** Height that a part's heading takes of its first page, px. */
  title: number
  /** Least distance between two slides, px. */
  gap: number
}

const MAX_SLIDES_PER_PAGE = 3
/** A page that is emptier than this looks wrong, unless its part ends there. */
const MAX_EMPTY_SHARE = 0.25

/** All combinations of sizes for n slides. */
const sizeCombinations = (n: number): FigureSize[][] =>
  n ? sizeCombinations(n - 1).flatMap((before) => FIGURE_SIZES.map((size) => [...before, size])) : [[]]

/** The sizes at which these slides fill a page best, and the share of it that stays empty; undefined = they do not fit. */
function bestSizes(heights: readonly HeightBySize[], page: number, gap: number) {
  const available = page - gap * (heights.length - 1)
  const candidates = sizeCombinations(heights.length).map((sizes) => {
    const left = available - sizes.reduce((sum, size, i) => sum + heights[i][size], 0)
    // Pictures of similar size look calmer, and small ones are hard to read.
    const steps = sizes.map((size) => FIGURE_SIZES.indexOf(size))
    const penalty =
      Math.max(...steps) - Math.min(...steps) + steps.reduce((sum, step) => sum + Math.max(0, 2 - step), 0)
    return { sizes, left, empty: left / page, cost: left / page + penalty / 50 }
  })
  const fitting = candidates.filter(({ left }) => left >= 0)
  return fitting.length ? fitting.reduce((a, b) => (b.cost < a.cost ? b : a)) : undefined
}

/**
 * Distributes the slides over pages, each part from a new page on, at the least total cost. `heights`: by the slide's name.
 * A slide that fits on no page gets one of its own.
 */
export function paginateSlides(
  parts: readonly HandoutPart[],
  heights: ReadonlyMap<string, HeightBySize>,
  { page, title, gap }: PageSpace,
): HandoutPage[] {
  return parts.flatMap((part) => {
    const { slides } = part
    const sizesOf = (from: number, to: number) => {
      const available = page - (from ? 0 : title)
      const slideHeights = slides.slice(from, to).map((s) => heights.get(s.name)!)
      const fit = bestSizes(slideHeights, available, gap)
      // The export warns of a slide that fits nowhere.
      return (
        fit ??
        (slideHeights.length === 1 ? { sizes: ['tiny'] as FigureSize[], empty: 0, cost: 0 } : undefined)
      )
    }
    /** The best pages for the slides from each index on: dynamic programming, from the last slide backwards. */
    const best: { cost: number; pages: HandoutPage['slides'][] }[] = []
    best[slides.length] = { cost: 0, pages: [] }
    for (let from = slides.length - 1; from >= 0; from--) {
      for (let to = from + 1; to <= Math.min(from + MAX_SLIDES_PER_PAGE, slides.length); to++) {
        const found = sizesOf(from, to)
        if (!found) continue
        const last = to === slides.length
        const emptyPenalty = !last && found.empty > MAX_EMPTY_SHARE ? 10 + found.empty : 0
        const cost = emptyPenalty + found.cost * (last ? 0.3 : 1) + best[to].cost + 0.1
        const placedSlides = slides.slice(from, to).map((slide, i) => ({ slide, size: found.sizes[i] }))
        if (!best[from] || cost < best[from].cost)
          best[from] = { cost, pages: [placedSlides, ...best[to].pages] }
      }
    }
    return best[0].pages.map((placedSlides, i) => ({ part, first: i === 0, slides: placedSlides }))
  })
}

/** Page numbers by element id, for the contents: slides from page `from` on, then the ids of the pages `after` them. */
export function pageNumbers(
  pages: readonly HandoutPage[],
  from: number,
  after: readonly (readonly string[])[],
): Map<string, number> {
  const numbers = new Map<string, number>()
  pages.forEach(({ part, first, slides }, i) => {
    if (first) numbers.set(part.id, from + i)
    for (const { slide } of slides) numbers.set(handoutAnchor(slide.name), from + i)
  })
  after.forEach((ids, i) => ids.forEach((id) => numbers.has(id) || numbers.set(id, from + pages.length + i)))
  return numbers
}

/** Splits a list into pages. `heights`: of the items with their gaps; `available`: of a page's columns together. In px. */
export function paginateList<T>(items: readonly T[], heights: readonly number[], available: number): T[][] {
  const pages: T[][] = []
  let left = 0
  items.forEach((item, i) => {
    if (!pages.length || heights[i] > left) {
      pages.push([])
      left = available
    }
    pages.at(-1)!.push(item)
    left -= heights[i]
  })
  return pages
}
