import { useEventListener } from '@vueuse/core'
import { hasNoModifier } from '../keys/has-no-modifier'
import { LETTER_FIELDS } from '../keys/text-fields'
import { narrationState, useNarrationOffer } from './use-narration-offer'

/** The key l: starts the narration, pauses it and goes on. Call it once per window. */
export function useNarrationKey(): void {
  const { isOffered, start } = useNarrationOffer()
  const { state } = narrationState
  useEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'l' || event.repeat || event.defaultPrevented || !hasNoModifier(event))
      return
    if (!isOffered.value || (event.target as Element).matches?.(LETTER_FIELDS)) return
    event.preventDefault()
    if (state.status === 'on') state.keyPresses++
    else void start()
  })
}
