import { PerformanceObserver } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Milliseconds a call of each contestant. They take turns in short slices and the best slice of each counts, so that
 * whatever else the machine does hits all alike.
 */
export function race<Name extends string>(
  contestants: Record<Name, () => void>,
  { rounds = 25, slice = 12 } = {},
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[]
  const time = (name: Name, calls: number) => {
    const start = performance.now()
    for (let i = 0; i < calls; i++) contestants[name]()
    return (performance.now() - start) / calls
  }
  const calls = {} as Record<Name, number>
  const best = {} as Record<Name, number>
  for (const name of names) {
    const warm = performance.now()
    while (performance.now() - warm < 300) contestants[name]()
    calls[name] = Math.max(1, Math.round(slice / time(name, 3)))
    best[name] = Infinity
  }
  for (let round = 0; round < rounds; round++)
    for (const name of names) best[name] = Math.min(best[name], time(name, calls[name]))
  return best
}

/** What 1,000 calls leave behind: bytes still held after a collection, bytes of garbage made, collections run. */
export async function heap(
  call: () => void,
): Promise<{ kept: number; garbage: number; collections: number }> {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
  for (let i = 0; i < 200; i++) call()
  let collections = 0
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length))
  collect()
  await new Promise((done) => setTimeout(done, 20))
  observer.observe({ entryTypes: ['gc'] })
  const before = used()
  for (let i = 0; i < 1000; i++) call()
  const after = used()
  await new Promise((done) => setTimeout(done, 20))
  observer.disconnect()
  collect()
  return { kept: used() - before, garbage: after - before, collections }
}
