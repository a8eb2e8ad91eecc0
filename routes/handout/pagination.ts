/** Which page of the printed handout shows what: sheets go where they leave the least of a page empty. */
import { handoutAnchor } from '../../data/deck'
import type { HandoutPart, HandoutSlide } from './parts'

/** How large a sheet's picture is; beside the largest nothing stands. */
export const FIGURE_SIZES = ['tiny', 'small', 'usual', 'large', 'full'] as const
export type FigureSize = (typeof FIGURE_SIZES)[number]
/** How high a sheet is with its picture at each size, px. */
export type HeightBySize = Readonly<Record<FigureSize, number>>

export interface HandoutPage {
  part: HandoutPart
  /** Its part begins here. */
  first: boolean
  slides: { slide: HandoutSlide; size: FigureSize }[]
}

export interface PageSpace {
  /** What a page has to give, px. */
  page: number
  /** What the name of a part takes of its first page. */
  title: number
  /** Least between two sheets. */
  gap: number
}

const MAX_SLIDES_PER_PAGE = 3
/** Emptier than this a page looks forgotten, unless its part ends there. */
const MAX_EMPTY_SHARE = 0.25

/** All ways to choose a size for each of n sheets. */
const sizeCombinations = (n: number): FigureSize[][] =>
  n ? sizeCombinations(n - 1).flatMap((before) => FIGURE_SIZES.map((size) => [...before, size])) : [[]]

/** The sizes at which these sheets fill most of a page, and what share of it stays empty; undefined = they do not fit. */
function bestSizes(heights: readonly HeightBySize[], page: number, gap: number) {
  const available = page - gap * (heights.length - 1)
  const candidates = sizeCombinations(heights.length).map((sizes) => {
    const left = available - sizes.reduce((sum, size, i) => sum + heights[i][size], 0)
    // Pictures of about one size look calmer, and small ones are hard to read.
    const steps = sizes.map((size) => FIGURE_SIZES.indexOf(size))
    const penalty =
      Math.max(...steps) - Math.min(...steps) + steps.reduce((sum, step) => sum + Math.max(0, 2 - step), 0)
    return { sizes, left, empty: left / page, cost: left / page + penalty / 50 }
  })
  const fitting = candidates.filter(({ left }) => left >= 0)
  return fitting.length ? fitting.reduce((a, b) => (b.cost < a.cost ? b : a)) : undefined
}

/** Pages of the sheets, each part beginning on a new one. `heights`: by name. */
export function paginateSlides(
  parts: readonly HandoutPart[],
  heights: ReadonlyMap<string, HeightBySize>,
  { page, title, gap }: PageSpace,
): HandoutPage[] {
  return parts.flatMap((part) => {
    const { slides: sheets } = part
    const sizesOf = (from: number, to: number) => {
      const room = page - (from ? 0 : title)
      const slideHeights = sheets.slice(from, to).map((s) => heights.get(s.name)!)
      const fit = bestSizes(slideHeights, room, gap)
      // What fits nowhere stands alone: the export warns of it.
      return (
        fit ??
        (slideHeights.length === 1 ? { sizes: ['tiny'] as FigureSize[], empty: 0, cost: 0 } : undefined)
      )
    }
    /** The best pages for the sheets from here on. */
    const best: { cost: number; pages: HandoutPage['slides'][] }[] = []
    best[sheets.length] = { cost: 0, pages: [] }
    for (let from = sheets.length - 1; from >= 0; from--) {
      for (let to = from + 1; to <= Math.min(from + MAX_SLIDES_PER_PAGE, sheets.length); to++) {
        const found = sizesOf(from, to)
        if (!found) continue
        const last = to === sheets.length
        const emptyPenalty = !last && found.empty > MAX_EMPTY_SHARE ? 10 + found.empty : 0
        const cost = emptyPenalty + found.cost * (last ? 0.3 : 1) + best[to].cost + 0.1
        const placedSlides = sheets.slice(from, to).map((slide, i) => ({ slide, size: found.sizes[i] }))
        if (!best[from] || cost < best[from].cost)
          best[from] = { cost, pages: [placedSlides, ...best[to].pages] }
      }
    }
    return best[0].pages.map((shown, i) => ({ part, first: i === 0, slides: shown }))
  })
}

/** Page number by element id, for the contents: sheets, from page `from` on; then what follows them. */
export function pageNumbers(
  pages: readonly HandoutPage[],
  from: number,
  after: readonly (readonly string[])[],
): Map<string, number> {
  const numbers = new Map<string, number>()
  pages.forEach(({ part, first, slides: sheets }, i) => {
    if (first) numbers.set(part.id, from + i)
    for (const { slide } of sheets) numbers.set(handoutAnchor(slide.name), from + i)
  })
  after.forEach((ids, i) => ids.forEach((id) => numbers.has(id) || numbers.set(id, from + pages.length + i)))
  return numbers
}

/** A list in pages, as much on each as its columns hold. `heights`: of its items, with what is between them. */
export function paginateList<T>(items: readonly T[], heights: readonly number[], room: number): T[][] {
  const pages: T[][] = []
  let left = 0
  items.forEach((item, i) => {
    if (!pages.length || heights[i] > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(item)
    left -= heights[i]
  })
  return pages
}
