/** How long the page was too busy to answer. */
const longTasks: PerformanceEntry[] = []
let observer: PerformanceObserver | undefined
let countedFrom = 0

export function observeLongTasks() {
  observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
}

/** Counts from now on. */
export function resetLongTasks() {
  countedFrom = performance.now()
}

/** The longest time without an answer since then, in ms. */
export function longestTask(): number {
  longTasks.push(...(observer?.takeRecords() ?? []))
  return Math.max(0, ...longTasks.filter((t) => t.startTime >= countedFrom).map((t) => t.duration))
}
