/**
 * Milliseconds a call of each contestant. They take turns in short slices and the best slice of each counts, so that
 * whatever else the machine does hits all alike.
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
    // Whatever the machine does meanwhile, one of three is undisturbed.
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
