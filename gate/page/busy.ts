/** How long the page was too busy to answer. */
const tasks: PerformanceEntry[] = []
let observer: PerformanceObserver | undefined
let since = 0

export function watchTasks() {
  observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
  observer.observe({ type: 'longtask' })
}

/** Counts from now on. */
export function restart() {
  since = performance.now()
}

/** The longest time without an answer since then, in ms. */
export function longest(): number {
  tasks.push(...(observer?.takeRecords() ?? []))
  return Math.max(0, ...tasks.filter((t) => t.startTime >= since).map((t) => t.duration))
}
