/**
 * Milliseconds a call of each candidate. Candidates take turns in short slices, and the fastest slice of each counts,
 * so that other load on the machine affects all alike. rounds: slices of each (default 25); slice: its length, ms
 * (12).
 */
export function benchmark<Name extends string>(
  candidates: Record<Name, () => void>,
  { rounds = 25, slice = 12 } = {},
): Record<Name, number> {
  const names = Object.keys(candidates) as Name[]
  const time = (name: Name, calls: number) => {
    const start = performance.now()
    for (let i = 0; i < calls; i++) candidates[name]()
    return (performance.now() - start) / calls
  }
  const calls = {} as Record<Name, number>
  const best = {} as Record<Name, number>
  for (const name of names) {
    const warm = performance.now()
    while (performance.now() - warm < 300) candidates[name]()
    // The fastest of three runs, in case other load disturbs one.
    const fastest = (n: number) => n * Math.min(...[1, 2, 3].map(() => time(name, n)))
    let n = 1
    while (fastest(n) < slice / 2) n *= 2
    calls[name] = n
    best[name] = Infinity
  }
  for (let round = 0; round < rounds; round++)
    for (const name of names) best[name] = Math.min(best[name], time(name, calls[name]))
  return best
}
