/** Long tasks of the main thread, by the Long Tasks API: over 50 ms. */
const longTasks: PerformanceEntry[] = []
let observer: PerformanceObserver | undefined
let countedFrom = 0

/** Starts to record long tasks. */
export function observeLongTasks() {
  observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
}

/** Ignores all tasks up to now. Resolves in a new task: the one of the DevTools, which calls this, is never recorded. */
export function resetLongTasks(): Promise<unknown> {
  countedFrom = performance.now()
  const { port1, port2 } = new MessageChannel()
  port2.postMessage(undefined)
  return new Promise((done) => (port1.onmessage = done))
}

/** Duration of the longest task since `resetLongTasks`, in ms. */
export function longestTask(): number {
  longTasks.push(...(observer?.takeRecords() ?? []))
  return Math.max(0, ...longTasks.filter((t) => t.startTime >= countedFrom).map((t) => t.duration))
}
