import { computed, ref, type Ref } from 'vue'
import { searchDiagram } from './search'
import { stateOfMatch } from './search-results'
import { useDiagram } from './use-diagram'

/**
 * The search of the diagram: its text, which the address holds, its matches, and whether the results are open. They are
 * while the field or one of them has the focus. `box` holds the field and the results.
 */
export function useSearch(
  box: Readonly<Ref<HTMLElement | null>>,
  field: Readonly<Ref<HTMLInputElement | null>>,
) {
  const { state, go } = useDiagram()
  const isFocused = ref(false)
  /** The focus has left: an address with a search in it opens the results, until then. */
  const isDismissed = ref(false)

  const query = computed(() => state.value.q ?? '')
  const matches = computed(() => searchDiagram(query.value))
  const isOpen = computed(() => isFocused.value || (query.value !== '' && !isDismissed.value))

  const setQuery = (text: string) => go({ ...state.value, q: text || undefined }, true)
  const closeResults = () => void (isFocused.value = false)
  function onFocus() {
    isFocused.value = true
    isDismissed.value = false
  }
  function onBlur(event: FocusEvent) {
    if (box.value?.contains(event.relatedTarget as Node | null)) return
    isFocused.value = false
    isDismissed.value = true
  }
  function cancel() {
    if (query.value) setQuery('')
    isFocused.value = false
    field.value?.blur()
  }
  function openFirstMatch() {
    const [match] = matches.value
    const to = match && stateOfMatch(match, state.value)
    if (!to) return
    isFocused.value = false
    isDismissed.value = true
    field.value?.blur()
    go(to)
  }
  /** Moves the focus from the field through the links and buttons of the results, by 1 or −1. */
  function onArrow(event: KeyboardEvent, offset: number) {
    const results = box.value?.querySelectorAll<HTMLElement>('.found :is(a, button)') ?? []
    const stops = [field.value, ...results]
    const index = stops.indexOf(document.activeElement as HTMLElement)
    const to = stops[index + offset]
    if (index < 0 || !to) return
    event.preventDefault()
    to.focus()
  }
  return { query, matches, isOpen, setQuery, closeResults, onFocus, onBlur, cancel, openFirstMatch, onArrow }
}
