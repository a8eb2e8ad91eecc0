/**
 * q: the questions people ask afterwards, whatever is on. It goes to the first of their sheets, then to the next, and
 * from the last one back to where the talk was left; Backspace goes back from any of them. In the presenter's window the
 * audience follows, as with every turn.
 */
import { useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { computed, watch } from 'vue'
import { hasNoModifier } from './has-no-modifier'
import { useSlides } from './use-slides'

/** The sheet that q leads to from slide `at`; undefined = back to the talk. sheets: their numbers, in order. */
export const nextQuestion = (questions: readonly number[], slideNo: number): number | undefined =>
  questions.includes(slideNo) ? questions[questions.indexOf(slideNo) + 1] : questions[0]

/** Where a letter belongs to what is being written. */
const TEXT_INPUT =
  'textarea, select, [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"], [type="number"])'

/** Once a window. */
export function useQuestionKey(): void {
  const { currentSlideNo, clicks, go, hasPrimarySlide, isPrintMode } = useNav()
  const { slides } = useSlides()
  const questions = computed(() => slides.value.flatMap(({ tab, no }) => (tab ? [no] : [])))

  /** The last place in the talk, by whatever way it was left. */
  let talkPosition: { no: number; clicks: number } | undefined
  watch(
    [hasPrimarySlide, currentSlideNo, clicks],
    ([shown, no, click]) => {
      if (shown && !questions.value.includes(no)) talkPosition = { no, clicks: click }
    },
    { immediate: true, flush: 'sync' },
  )
  /** Opened at a question, it has no talk to go back to but what stands before the questions. */
  const returnPosition = () => talkPosition ?? { no: questions.value[0] - 1, clicks: 0 }

  function onKeydown(event: KeyboardEvent): void {
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    if (!['q', 'Backspace'].includes(key) || event.repeat || !hasNoModifier(event)) return
    const slideNo = currentSlideNo.value
    const isEnabled = hasPrimarySlide.value && !isPrintMode.value && questions.value.length > 0
    if (!isEnabled || (key === 'Backspace' && !questions.value.includes(slideNo))) return
    if ((event.target as Element).matches?.(TEXT_INPUT)) return
    event.preventDefault()
    event.stopPropagation()
    showOverview.value = false
    const next = key === 'q' ? nextQuestion(questions.value, slideNo) : undefined
    const destination = next ? { no: next, clicks: 0 } : returnPosition()
    void go(destination.no, destination.clicks)
  }
  useEventListener('keydown', onKeydown, { capture: true })
}
