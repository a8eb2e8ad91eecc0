/** The prefix of a growing text that later tokens cannot change: without an incomplete character or the possible beginning of a stop string. */
export function stablePrefix(text: string, stops: readonly string[]): string {
  const complete = text.replace(/\uFFFD+$/, '')
  const heldBack = stops.map((stop) => {
    for (let n = stop.length - 1; n > 0; n--) if (complete.endsWith(stop.slice(0, n))) return n
    return 0
  })
  return complete.slice(0, complete.length - Math.max(0, ...heldBack))
}

/** The text before the first stop string in it; undefined if it has none. */
export function textBeforeStop(text: string, stops: readonly string[]): string | undefined {
  const positions = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0)
  return positions.length ? text.slice(0, Math.min(...positions)) : undefined
}
