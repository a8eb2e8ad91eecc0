/**
 * The q key, for questions after the talk: it goes to the first question slide, then to the next, and from the last one back
 * to the slide where the talk was interrupted. Backspace returns to that from any question slide.
 */
import { useNav } from '@slidev/client'
import { showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import { computed, watch } from 'vue'
import { hasNoModifier } from 'slidev-addon-stage/keys'
import { LETTER_FIELDS } from 'slidev-addon-stage/keys'
import { useSlides } from './use-slides'

/** The question slide that q opens from slide `slideNo`; undefined = return to the talk. `questions` are slide numbers. */
const nextQuestion = (questions: readonly number[], slideNo: number): number | undefined =>
  questions.includes(slideNo) ? questions[questions.indexOf(slideNo) + 1] : questions[0]

/** Installs the q key and Backspace; call it once per window. */
export function useQuestionKey(): void {
  const { currentSlideNo, clicks, go, hasPrimarySlide, isPrintMode } = useNav()
  const { slides } = useSlides()
  const questions = computed(() => slides.value.flatMap(({ tab, no }) => (tab ? [no] : [])))

  /** The last position outside the question slides. */
  let talkPosition: { no: number; clicks: number } | undefined
  watch(
    [hasPrimarySlide, currentSlideNo, clicks],
    ([slideVisible, no, click]) => {
      if (slideVisible && !questions.value.includes(no)) talkPosition = { no, clicks: click }
    },
    { immediate: true, flush: 'sync' },
  )
  /** A window opened on a question slide returns to the slide before the first question. */
  const returnPosition = () => talkPosition ?? { no: questions.value[0] - 1, clicks: 0 }

  function onKeydown(event: KeyboardEvent): void {
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    if (!['q', 'Backspace'].includes(key) || event.repeat || !hasNoModifier(event)) return
    const slideNo = currentSlideNo.value
    const isEnabled = hasPrimarySlide.value && !isPrintMode.value && questions.value.length > 0
    if (!isEnabled || (key === 'Backspace' && !questions.value.includes(slideNo))) return
    if ((event.target as Element).matches?.(LETTER_FIELDS)) return
    event.preventDefault()
    event.stopPropagation()
    showOverview.value = false
    const next = key === 'q' ? nextQuestion(questions.value, slideNo) : undefined
    const destination = next ? { no: next, clicks: 0 } : returnPosition()
    void go(destination.no, destination.clicks)
  }
  useEventListener('keydown', onKeydown, { capture: true })
}
