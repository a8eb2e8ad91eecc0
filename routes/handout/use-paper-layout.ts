/** Measures the sheets and lists of the printed handout, and lays them out in pages. */
import { computed, nextTick, onMounted, ref, type Ref } from 'vue'
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

const GAP = 22
const queryAll = (root: HTMLElement, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
/** A picture this large leaves no place for words beside it. */
const crowdsTerms = (article: HTMLElement, size: FigureSize) =>
  size === 'large' && article.querySelector('.article-terms') !== null

/** Heights of a list's items, with what is between them. */
function itemHeights(list: HTMLElement): number[] {
  const items = queryAll(list, 'li')
  return items.map((li) => li.offsetHeight + parseFloat(getComputedStyle(li).marginTop))
}

/** `root`: the handout, its sheets drawn hollow until `ready`. */
export function usePaperLayout(root: Readonly<Ref<HTMLElement | null>>, parts: readonly HandoutPart[]) {
  /** The size that is being measured. */
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
      for (const sheet of queryAll(handout, '.slide-article')) {
        const name = sheet.id.replace('sheet-', '')
        const height = crowdsTerms(sheet, size) ? Infinity : sheet.offsetHeight
        measured.set(name, { ...measured.get(name), [size]: height })
      }
    }
    heights.value = measured as Map<string, HeightBySize>
  }
  /** What is left of a page below this element, or below the page's head. */
  function spaceBelow(page: HTMLElement, above?: HTMLElement | null) {
    const foot = page.querySelector<HTMLElement>('.paper-foot')!
    const from = above ? above.offsetTop + above.offsetHeight : parseFloat(getComputedStyle(page).paddingTop)
    return foot.offsetTop - from - GAP
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
      const under = spaceBelow(element.closest('.paper-page')!, element.previousElementSibling as HTMLElement)
      pages.value = paginateList(pages.value[0] as never[], itemHeights(element), columns * (under - GAP))
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
  return { pages, words: termPages, sources: referencePages, ready }
}
