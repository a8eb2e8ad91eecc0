import { useNav } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { gotoAnswer } from './goto-answer'

/** Slidev's field to go to a slide, on the key g, and what it finds. */
const FIELD = 'slidev-goto-input'
const CHOSEN = '#slidev-goto-dialog .autocomplete-list li.bg-active'

/**
 * Says in Slidev's dialog of the key g that there is no such slide. Without, a number that is none leads to a slide with a
 * similar one, and other words close the dialog. Call it once per window.
 */
export function useGotoAnswer(): void {
  const { slides } = useNav()
  const capture = { capture: true }
  const fieldOf = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.id === FIELD ? target : undefined
  useEventListener(
    'keydown',
    (event) => {
      const field = fieldOf(event)
      if (!field || event.key !== 'Enter') return
      const chosen = document.querySelector(CHOSEN)
      // What an arrow key has chosen is meant.
      if (chosen?.previousElementSibling) return
      const answer = gotoAnswer(field.value, slides.value.length, chosen !== null)
      if (!answer) return
      event.stopPropagation()
      field.setCustomValidity(answer)
      field.reportValidity()
    },
    capture,
  )
  useEventListener('input', (event) => fieldOf(event)?.setCustomValidity(''), capture)
}
