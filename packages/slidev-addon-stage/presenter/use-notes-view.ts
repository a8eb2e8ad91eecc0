import { useMutationObserver, usePreferredReducedMotion } from '@vueuse/core'
import { onMounted, shallowRef } from 'vue'
import { labelNotes } from './label-notes'
import { scrollToClick } from './scroll-to-click'

const NOTES = '.slidev-note'

/**
 * Labels the presenter's notes and keeps the line to say in view: after each click, on each slide, and when it is entered in
 * the middle. Slidev itself scrolls its notes on the dev server alone.
 */
export function useNotesView(): void {
  const motion = usePreferredReducedMotion()
  const section = shallowRef<HTMLElement | null>(null)

  /** Shows what has changed: new notes at once, a click with a motion. */
  function show(areNew: boolean): void {
    const notes = section.value?.querySelector(NOTES)
    if (!notes) return
    labelNotes(notes)
    scrollToClick(notes, areNew || motion.value === 'reduce' ? 'auto' : 'smooth')
  }
  // Slidev marks the current click by classes, after the notes have come.
  useMutationObserver(
    section,
    (changes) =>
      show(
        changes.some(({ addedNodes }) =>
          [...addedNodes].some((n) => n instanceof HTMLElement && n.matches(NOTES)),
        ),
      ),
    { subtree: true, childList: true, attributeFilter: ['class'] },
  )
  onMounted(() => {
    section.value = document.querySelector('.slidev-presenter .note')
    show(true)
  })
}
