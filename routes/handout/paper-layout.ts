/** Measures the sheets and lists of the printed handout, and lays them out in pages. */
import { computed, nextTick, onMounted, ref, type Ref } from 'vue'
import { glossary } from '../../data/glossary'
import { listPages, SIZES, sheetPages, type Heights, type Room, type Size } from './pages'
import type { Part } from './parts'
import { references } from './references'

const GAP = 22
const all = (root: HTMLElement, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
/** A picture this large leaves no place for words beside it. */
const crampsWords = (sheet: HTMLElement, size: Size) =>
  size === 'large' && sheet.querySelector('.sheet-words') !== null

/** Heights of a list's items, with what is between them. */
function itemHeights(list: HTMLElement): number[] {
  const items = all(list, 'li')
  return items.map((li) => li.offsetHeight + parseFloat(getComputedStyle(li).marginTop))
}

/** `root`: the handout, its sheets drawn hollow until `ready`. */
export function usePaperLayout(root: Readonly<Ref<HTMLElement | null>>, parts: readonly Part[]) {
  /** The size that is being measured. */
  const probe = ref<Size>('usual')
  const heights = ref(new Map<string, Heights>())
  const room = ref<Room>({ page: Infinity, title: 0, gap: GAP })
  const words = ref([[...glossary]])
  const sources = ref([[...references]])
  const ready = ref(false)

  async function measure(handout: HTMLElement) {
    const found = new Map<string, Record<string, number>>()
    for (const size of SIZES) {
      probe.value = size
      await nextTick()
      for (const sheet of all(handout, '.talk-sheet')) {
        const name = sheet.id.replace('sheet-', '')
        const height = crampsWords(sheet, size) ? Infinity : sheet.offsetHeight
        found.set(name, { ...found.get(name), [size]: height })
      }
    }
    heights.value = found as Map<string, Heights>
  }
  /** What is left of a page below this element, or below the page's head. */
  function roomUnder(page: HTMLElement, above?: HTMLElement | null) {
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
    room.value = { page: roomUnder(page), title: roomUnder(page) - roomUnder(page, title), gap: GAP }
    for (const [list, pages, columns] of [
      ['.word-list', words, 2],
      ['.references', sources, 1],
    ] as const) {
      const element = handout.querySelector<HTMLElement>(list)!
      const under = roomUnder(element.closest('.paper-page')!, element.previousElementSibling as HTMLElement)
      pages.value = listPages(pages.value[0] as never[], itemHeights(element), columns * (under - GAP))
    }
    ready.value = true
  })

  const pages = computed(() =>
    ready.value
      ? sheetPages(parts, heights.value, room.value)
      : parts.map((part) => ({
          part,
          first: true,
          sheets: part.sheets.map((sheet) => ({ sheet, size: probe.value })),
        })),
  )
  return { pages, words, sources, ready }
}
