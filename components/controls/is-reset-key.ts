import { hasNoModifier } from 'slidev-addon-stage/keys'

/** Text fields, which need the letter; sliders, radio buttons and number fields of a panel do not. */
const TEXT_FIELDS =
  'textarea, select, input:not([type="range"], [type="radio"], [type="number"]), input:not(.demo-panel *)'

/** Whether a key resets a live demo: R, and Escape where a chat model has replied. It may say anything, so one press clears the
 *  wall whichever button has the focus. */
export function isResetKey(event: KeyboardEvent, hasReply: boolean): boolean {
  const isReset = event.key.toLowerCase() === 'r' && !event.defaultPrevented
  const isClearing = event.key === 'Escape' && hasReply
  return (isReset || isClearing) && hasNoModifier(event) && !(event.target as Element).matches?.(TEXT_FIELDS)
}
