/**
 * q: the questions people ask afterwards, whatever is on. It goes to the first of their sheets, then to the next, and
 * from the last one back to where the talk was left; Backspace goes back from any of them. In the presenter's window the
 * audience follows, as with every turn.
 */
import { useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { computed, watch } from 'vue'
import { pressedAlone } from './pressed-alone'
import { useSlides } from './slides'

/** The sheet that q leads to from slide `at`; undefined = back to the talk. sheets: their numbers, in order. */
export const nextSheet = (sheets: readonly number[], at: number): number | undefined =>
  sheets.includes(at) ? sheets[sheets.indexOf(at) + 1] : sheets[0]

/** Where a letter belongs to what is being written. */
const TYPING =
  'textarea, select, [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"], [type="number"])'

/** Once a window. */
export function useQuestionKey(): void {
  const { currentSlideNo, clicks, go, hasPrimarySlide, isPrintMode } = useNav()
  const { slides } = useSlides()
  const sheets = computed(() => slides.value.flatMap(({ tab, no }) => (tab ? [no] : [])))

  /** The last place in the talk, by whatever way it was left. */
  let left: { no: number; clicks: number } | undefined
  watch(
    [hasPrimarySlide, currentSlideNo, clicks],
    ([shown, no, click]) => {
      if (shown && !sheets.value.includes(no)) left = { no, clicks: click }
    },
    { immediate: true, flush: 'sync' },
  )
  /** Opened at a question, it has no talk to go back to but what stands before the questions. */
  const back = () => left ?? { no: sheets.value[0] - 1, clicks: 0 }

  function onKey(event: KeyboardEvent): void {
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    if (!['q', 'Backspace'].includes(key) || event.repeat || !pressedAlone(event)) return
    const at = currentSlideNo.value
    const here = hasPrimarySlide.value && !isPrintMode.value && sheets.value.length > 0
    if (!here || (key === 'Backspace' && !sheets.value.includes(at))) return
    if ((event.target as Element).matches?.(TYPING)) return
    event.preventDefault()
    event.stopPropagation()
    showOverview.value = false
    const next = key === 'q' ? nextSheet(sheets.value, at) : undefined
    const to = next ? { no: next, clicks: 0 } : back()
    void go(to.no, to.clicks)
  }
  useEventListener('keydown', onKey, { capture: true })
}
