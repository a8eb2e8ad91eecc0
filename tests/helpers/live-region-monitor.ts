/**
 * How often a page speaks: a live region that changes while it is being read out is never heard to its end. Put into a
 * page before anything of the deck; a region that changes too often is then an error of the page. As text, since the
 * compiler names functions by a helper.
 */

/** So many changes of one region in so many milliseconds: what waits for 200 ms of rest, as a demo's news does, says no more. */
export const MAX_CHANGES = 10
export const WINDOW_MS = 2000

export const liveRegionMonitor = `{
  const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output:not([aria-live])'
  const heard = new Map()
  const regionOf = ({ target }) => (target.closest ? target : target.parentElement)?.closest(live)
  const listen = (region) => {
    const now = performance.now()
    const { text = '', times = [] } = heard.get(region) ?? {}
    if (region.textContent === text || !region.checkVisibility({ visibilityProperty: true })) return
    const recent = [...times.filter((t) => now - t < ${WINDOW_MS}), now]
    heard.set(region, { text: region.textContent, times: recent })
    if (recent.length > ${MAX_CHANGES})
      reportError(new Error('a live region speaks ' + recent.length + ' times in ${WINDOW_MS} ms: “' + region.textContent + '”'))
  }
  const observer = new MutationObserver((records) =>
    new Set(records.map(regionOf)).forEach((region) => region && listen(region)))
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}`
