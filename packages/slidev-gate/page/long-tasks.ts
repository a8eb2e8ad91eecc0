/** Long tasks of the main thread, by the Long Tasks API: over 50 ms. */
const longTasks: PerformanceEntry[] = []
let observer: PerformanceObserver | undefined
let countedFrom = 0

/** Starts to record long tasks. */
export function observeLongTasks() {
  observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
}

/** Ignores all tasks up to now. */
export function resetLongTasks() {
  countedFrom = performance.now()
}

/** Duration of the longest task since `resetLongTasks`, in ms. */
export function longestTask(): number {
  longTasks.push(...(observer?.takeRecords() ?? []))
  return Math.max(0, ...longTasks.filter((t) => t.startTime >= countedFrom).map((t) => t.duration))
}
