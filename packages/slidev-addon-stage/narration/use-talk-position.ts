/** Where the narration is in the talk: a slide, and a step of its notes. */
import { useNav } from '@slidev/client'
import timeLine from 'virtual:stage-time-line'
import { computed, ref, watch, type ComputedRef } from 'vue'
import { noteFromHtml } from '../notes/note-text'
import { narrationSteps, stepAtClick, type NarrationStep } from './narration-steps'

export interface TalkPosition {
  step: ComputedRef<NarrationStep>
  /** Whether it is the last of its slide. */
  isLastOfSlide: ComputedRef<boolean>
  /** What is spoken at the step, or was at the last one of the slide that had words. */
  caption: ComputedRef<string>
  /** Whether the notes are there: they load on first use, and again at each call after a failure. Reactive. */
  hasNotes: () => boolean
  /** Shows the slide and the click of the step. */
  show: () => Promise<void>
  /** Moves to the next step; false at the end of the talk. */
  advance: () => boolean
  /** Moves back to the sentence before, on the slide before if need be. */
  back: () => void
  /** Moves to the start of the talk. */
  restart: () => void
}

/** The position, which begins at the slide in view. `onMoved`: the visitor has turned to another slide or click. */
export function useTalkPosition(onMoved: () => void): TalkPosition {
  const { slides, currentSlideNo, queryClicks, clicksTotal, go, router, isPlaying } = useNav()
  const stepsOf = (no: number) => narrationSteps(noteFromHtml(slides.value[no - 1]?.meta.slide?.noteHTML))
  const no = ref(currentSlideNo.value)
  const index = ref(0)
  const steps = computed(() => stepsOf(no.value))
  const step = computed(() => steps.value[Math.min(index.value, steps.value.length - 1)]!)
  const hasNotes = () => slides.value.some(({ meta }) => meta.slide?.noteHTML)

  /** The click of the address that belongs to the step. */
  let click = queryClicks.value
  /** Whether the visitor turned to what is in view: it stays, also where the notes know no such click. */
  let isChosen = true
  /** Count of moves of its own, and of those that have ended. */
  let [begun, ended] = [0, 0]
  function followVisitor(): void {
    if (begun > ended || !isPlaying.value) return
    if (currentSlideNo.value === no.value && queryClicks.value === click) return
    no.value = currentSlideNo.value
    click = queryClicks.value
    index.value = stepAtClick(steps.value, click)
    isChosen = true
    onMoved()
  }
  watch([currentSlideNo, queryClicks], followVisitor, { flush: 'sync' })
  // The first step is known once the notes have loaded.
  watch(hasNotes, () => (index.value = stepAtClick(steps.value, click)), { immediate: true, flush: 'sync' })

  /** Goes there; a slide that is not mounted yet does not know its clicks, and is led to them by the address. */
  async function goTo(slideNo: number, stepClick: number): Promise<void> {
    if (currentSlideNo.value !== slideNo) await go(slideNo, stepClick)
    const target = Math.min(stepClick, clicksTotal.value || stepClick)
    if (queryClicks.value === target || currentSlideNo.value !== slideNo) return
    const { path, query } = router.currentRoute.value
    await router.replace({ path, query: { ...query, clicks: target ? String(target) : undefined } })
  }
  async function show(): Promise<void> {
    if (isChosen) return
    const slideNo = no.value
    begun++
    await goTo(slideNo, step.value.click)
    ended++
    if (begun > ended) return
    if (currentSlideNo.value === slideNo) click = queryClicks.value
    else followVisitor()
  }
  /** Moves to a slide, at its first step, or the last one with words. */
  function moveTo(slideNo: number, at: 'start' | 'end'): void {
    no.value = slideNo
    moveToStep(
      at === 'start'
        ? 0
        : Math.max(
            0,
            steps.value.findLastIndex(({ text }) => text),
          ),
    )
  }
  function moveToStep(to: number): void {
    index.value = to
    isChosen = false
  }

  return {
    step,
    isLastOfSlide: computed(() => index.value >= steps.value.length - 1),
    caption: computed(() => steps.value.slice(0, index.value + 1).findLast(({ text }) => text)?.text ?? ''),
    hasNotes,
    show,
    advance() {
      if (index.value < steps.value.length - 1) moveToStep(index.value + 1)
      else if (timeLine[no.value + 1]) moveTo(no.value + 1, 'start')
      else return false
      return true
    },
    back() {
      const before = steps.value.slice(0, index.value).findLastIndex(({ text }) => text)
      if (before >= 0) moveToStep(before)
      else if (no.value > 1) moveTo(no.value - 1, 'end')
      else moveToStep(0)
    },
    restart: () => moveTo(1, 'start'),
  }
}
