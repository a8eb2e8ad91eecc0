import { useNav } from '@slidev/client'
import { useDrawings } from '@slidev/client/composables/useDrawings.ts'
import { showGotoDialog, showOverview } from '@slidev/client/state/index.ts'
import { useEventListener } from '@vueuse/core'
import timeLine from 'virtual:stage-time-line'
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { usePointer, type PointerControl } from '../pointer/use-pointer'
import { usePointerPosition } from '../pointer/use-pointer-position'
import { useCurtain, type CurtainControl } from '../windows/use-curtain'
import { useZoom, type ZoomControl } from '../zoom/use-zoom'
import { hasNoModifier } from './has-no-modifier'
import { lastTalkSlide } from './last-talk-slide'
import { numberAfterKey, type SlideNumber } from './slide-number'
import { FOCUS_KEEPING_FIELDS, LETTER_FIELDS } from './text-fields'
import { useSeenSlides } from './use-seen-slides'

/** How long a typed number waits for its next key, ms. */
const NUMBER_MS = 4000
/** Controls that have a use for Home and End. */
const VALUE_FIELDS = `${FOCUS_KEEPING_FIELDS}, input[type="range"], [role="slider"]`

/** The controls that keep a key for themselves. */
function fieldsOf(key: string): string {
  if (/^[a-z?]$/.test(key)) return LETTER_FIELDS
  return ['Home', 'End'].includes(key) ? VALUE_FIELDS : FOCUS_KEEPING_FIELDS
}

export interface StageKeys {
  curtain: CurtainControl
  pointer: PointerControl
  zoom: ZoomControl
  /** The number that is being typed, or was no slide. */
  number: ShallowRef<SlideNumber | undefined>
  /** Whether the list of keys is open. */
  isListOpen: Ref<boolean>
}

/**
 * Keys of a speaker beside Slidev's own: the curtain, dot and spotlight, the zoom, first and last slide, numbers, the slide
 * seen before, and the list.
 */
export function useStageKeys(): StageKeys {
  const { currentSlideNo, total, go } = useNav()
  const { drawingEnabled } = useDrawings()
  const curtain = useCurtain()
  const position = usePointerPosition()
  const pointer = usePointer(position)
  const zoom = useZoom(position)
  const goBack = useSeenSlides()
  const number = shallowRef<SlideNumber>()
  const isListOpen = ref(false)

  let timer = 0
  watch(number, () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => (number.value = undefined), NUMBER_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  watch(currentSlideNo, () => {
    number.value = undefined
    isListOpen.value = false
  })

  function typeNumber(key: string): boolean {
    const step = numberAfterKey(number.value, key, total.value)
    if (!step) return false
    number.value = step.number
    if (step.slideNo) void go(step.slideNo)
    return true
  }
  const slideKeys: Record<string, () => void> = {
    Home: () => void go(1),
    End: () => void go(lastTalkSlide(timeLine, total.value)),
    Backspace: goBack,
  }
  /** Slidev's overview and its pen have numbers of their own. */
  function moveByKey(key: string): boolean {
    if (showOverview.value || drawingEnabled.value) return false
    if (typeNumber(key)) return true
    const action = slideKeys[key]
    action?.()
    return action !== undefined
  }
  const zoomByKey = (key: string) => !showOverview.value && zoom.moveByKey(key)
  function toggleList(key: string): boolean {
    if (key === '?') isListOpen.value = !isListOpen.value
    return key === '?'
  }
  /** Closes one of what is open. */
  function closeByKey(key: string): boolean {
    if (typeNumber(key)) return true
    if (!isListOpen.value) return [curtain, zoom, pointer].some(({ moveByKey: close }) => close(key))
    isListOpen.value = false
    return true
  }

  /** Lets the first of some actions handle the key, and keeps it from the others. */
  function handle(event: KeyboardEvent, ...actions: ((key: string) => boolean)[]): void {
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase()
    if (event.repeat || event.defaultPrevented || showGotoDialog.value || !hasNoModifier(event)) return
    if ((event.target as Element).matches?.(fieldsOf(key)) || !actions.some((action) => action(key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  // Captured: otherwise Escape would close what Slidev has open as well.
  useEventListener('keydown', (event) => event.key === 'Escape' && handle(event, closeByKey), {
    capture: true,
  })
  // After all other listeners: a demo that has a use for the key, as for a vote with B, prevents its default.
  useEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key === 'Escape') return
      const handleLast = (event: KeyboardEvent) =>
        event === pressed &&
        handle(event, moveByKey, curtain.moveByKey, pointer.moveByKey, zoomByKey, toggleList)
      addEventListener('keydown', handleLast, { once: true })
    },
    { capture: true },
  )
  return { curtain, pointer, zoom, number, isListOpen }
}
