import { expect, it } from 'vitest'
import type { SlideContent } from '../page/types'
import type { SlideInfo } from '../types'
import { mapPagesToSlides } from './map-pages-to-slides'

const slides = [1, 2].map((no) => ({ no }) as SlideInfo)
/** Slides 1 and 2 with one click and two. */
const snapshots = slides.map((slide) => ({
  slide,
  contentByClick: Array<SlideContent>(slide.no).fill({} as SlideContent),
}))

it('a PDF has one page per slide, per click or per slide of a range', () => {
  expect([...mapPagesToSlides(slides, snapshots, 2)]).toEqual([[1, [1]], [2, [2]]]) // prettier-ignore
  expect([...mapPagesToSlides(slides, snapshots, 3)]).toEqual([[1, [1]], [2, [2, 3]]]) // prettier-ignore
  expect(mapPagesToSlides(slides, snapshots.slice(1), 2).get(1)).toEqual([1])
  expect([...mapPagesToSlides(slides, snapshots.slice(1), 1)]).toEqual([[2, [1]]])
})

it('a PDF with another number of pages is compared with no slide', () =>
  expect(mapPagesToSlides(slides, snapshots, 4).size).toBe(0))

it('pages per click are known only if all slides of the deck are checked', () => {
  const three = [...slides, { no: 3 } as SlideInfo, { no: 4 } as SlideInfo]
  expect(mapPagesToSlides(three, snapshots, 3).size).toBe(0)
})
