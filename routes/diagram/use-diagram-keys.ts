import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { hasNoModifier } from 'slidev-addon-stage/keys'
import type { FloorId } from '../../data/floors'
import { moveFocus, type FocusTarget } from './move-focus'
import { goUp } from './state'
import type { Diagram } from './use-diagram'

const selectorOf = ({ floor, room }: FocusTarget) => `[data-spot="${room ? `${floor}/${room}` : floor}"]`

/**
 * The keys of the diagram page: / goes to the search field, Escape one breadcrumb up. `onArrow` handles arrows, Home and
 * End on a floor's head or a room of the plan: it moves the focus.
 */
export function useDiagramKeys(
  root: Readonly<Ref<HTMLElement | null>>,
  { state, go }: Pick<Diagram, 'state' | 'go'>,
) {
  const focusFirst = (selector: string) => root.value?.querySelector<HTMLElement>(selector)?.focus()

  function onArrow(event: KeyboardEvent) {
    const [floor, room] = (event.target as HTMLElement).dataset.spot?.split('/') ?? []
    if (!floor || !hasNoModifier(event) || event.shiftKey) return
    const to = moveFocus({ floor: floor as FloorId, room }, event.key, state.value.floor, state.value.room)
    if (!to) return
    event.preventDefault()
    focusFirst(selectorOf(to))
  }

  useEventListener(document, 'keydown', (event) => {
    const isInField = event.target instanceof HTMLInputElement
    if (event.defaultPrevented || !hasNoModifier(event) || isInField) return
    if (event.key === '/') {
      event.preventDefault()
      focusFirst('input[type="search"]')
    } else if (event.key === 'Escape') {
      const { floor, room } = state.value
      go(goUp(state.value))
      if (floor) focusFirst(selectorOf({ floor, room }))
    }
  })
  return { onArrow }
}
