/** When a faded slide gets `display: none`: after longer than its fade. Slidev's own fade takes half a second. */
export const fadeOutMs = { value: 550 }

/** Milliseconds of a duration in CSS; NaN for anything else. */
const parseDuration = (text: string) => parseFloat(text) * (/\dms$/.test(text.trim()) ? 1 : 1000)

/** Reads how long the deck's fade takes. It makes the browser compute styles, so call it when the page is idle. */
export function readFadeOut(): void {
  const style = getComputedStyle(document.documentElement)
  const ms = parseDuration(style.getPropertyValue('--slidev-transition-duration'))
  if (ms >= 0) fadeOutMs.value = ms + 50
}
