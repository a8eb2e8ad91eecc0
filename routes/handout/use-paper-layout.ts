import { computed, nextTick, onMounted, ref, type Ref } from 'vue'
import { handoutAnchor } from '../../data/deck'
import { glossary } from '../../data/glossary'
import {
  paginateList,
  FIGURE_SIZES,
  paginateSlides,
  type HeightBySize,
  type PageSpace,
  type FigureSize,
} from './pagination'
import type { HandoutPart } from './parts'
import { references } from './references'

/** Least distance between two slides, px; as `.between` in paper.css. */
const GAP = 22
const queryAll = (root: HTMLElement, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
/** A large picture leaves no space beside it for new words. */
const crowdsTerms = (article: HTMLElement, size: FigureSize) =>
  size === 'large' && article.querySelector('.article-terms') !== null

/** Heights of a list's items with the margin above each, px. */
function itemHeights(list: HTMLElement): number[] {
  const items = queryAll(list, 'li')
  return items.map((li) => li.offsetHeight + parseFloat(getComputedStyle(li).marginTop))
}

/**
 * Measures slides and lists of the printed handout once it is mounted, and lays them out in pages. Until `ready`, slides
 * have a placeholder for their picture. `root`: the handout's element.
 */
export function usePaperLayout(root: Readonly<Ref<HTMLElement | null>>, parts: readonly HandoutPart[]) {
  /** The size of pictures that is being measured. */
  const measuredSize = ref<FigureSize>('usual')
  const heights = ref(new Map<string, HeightBySize>())
  const pageSpace = ref<PageSpace>({ page: Infinity, title: 0, gap: GAP })
  const termPages = ref([[...glossary]])
  const referencePages = ref([[...references]])
  const ready = ref(false)

  async function measure(handout: HTMLElement) {
    const measured = new Map<string, Record<string, number>>()
    for (const size of FIGURE_SIZES) {
      measuredSize.value = size
      await nextTick()
      for (const article of queryAll(handout, '.slide-article')) {
        const name = article.id.replace(handoutAnchor(''), '')
        const height = crowdsTerms(article, size) ? Infinity : article.offsetHeight
        measured.set(name, { ...measured.get(name), [size]: height })
      }
    }
    heights.value = measured as Map<string, HeightBySize>
  }
  /** The height left on a page below this element, or below the page's head, px. */
  function spaceBelow(page: HTMLElement, above?: HTMLElement | null) {
    const foot = page.querySelector<HTMLElement>('.paper-foot')!
    const top = above ? above.offsetTop + above.offsetHeight : parseFloat(getComputedStyle(page).paddingTop)
    return foot.offsetTop - top - GAP
  }

  onMounted(async () => {
    await document.fonts.ready
    const handout = root.value!
    await measure(handout)
    const title = handout.querySelector<HTMLElement>('.sheets .part-title')!
    const page = title.closest<HTMLElement>('.paper-page')!
    pageSpace.value = { page: spaceBelow(page), title: spaceBelow(page) - spaceBelow(page, title), gap: GAP }
    for (const [list, pages, columns] of [
      ['.term-list', termPages, 2],
      ['.references', referencePages, 1],
    ] as const) {
      const element = handout.querySelector<HTMLElement>(list)!
      const space = spaceBelow(element.closest('.paper-page')!, element.previousElementSibling as HTMLElement)
      pages.value = paginateList(pages.value[0] as never[], itemHeights(element), columns * (space - GAP))
    }
    ready.value = true
  })

  const pages = computed(() =>
    ready.value
      ? paginateSlides(parts, heights.value, pageSpace.value)
      : parts.map((part) => ({
          part,
          first: true,
          slides: part.slides.map((slide) => ({ slide, size: measuredSize.value })),
        })),
  )
  return { pages, termPages, referencePages, ready }
}
