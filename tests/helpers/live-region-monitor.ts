/**
 * An init script that watches live regions: a screen reader never finishes a text that changes while it reads it. A region
 * that changes too often becomes an error of the page. The script is a string, since the compiled function would call a
 * helper that the page does not have.
 */

/**
 * At most this many changes of a region within WINDOW_MS: texts of demos wait for 200 ms of silence and stay below it.
 */
export const MAX_CHANGES = 10
export const WINDOW_MS = 2000

export const liveRegionMonitor = `{
  const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output:not([aria-live])'
  const changes = new Map()
  const regionOf = ({ target }) => (target.closest ? target : target.parentElement)?.closest(live)
  const record = (region) => {
    const now = performance.now()
    const { text = '', times = [] } = changes.get(region) ?? {}
    if (region.textContent === text || !region.checkVisibility({ visibilityProperty: true })) return
    const recent = [...times.filter((t) => now - t < ${WINDOW_MS}), now]
    changes.set(region, { text: region.textContent, times: recent })
    if (recent.length > ${MAX_CHANGES})
      reportError(new Error('a live region changes ' + recent.length + ' times in ${WINDOW_MS} ms: “' + region.textContent + '”'))
  }
  const observer = new MutationObserver((records) =>
    new Set(records.map(regionOf)).forEach((region) => region && record(region)))
  observer.observe(document, { subtree: true, childList: true, characterData: true })
}`
