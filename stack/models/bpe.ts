/**
 * Byte-pair encoding, small: start from letters, join the pair that is most frequent, again and again.
 * Sennrich et al. 2016. Spaces stay in front of the word they open, as in GPT-2's tokenizer.
 */
export interface Merge {
  left: string
  right: string
  /** How often the pair stood in the training text when it was joined. */
  count: number
}

/** Words with the space before them, line by line: "a tower" → ["a", " tower"]. */
export const split = (text: string): string[] => text.trim().match(/ ?[^ \n]+/g) ?? []

/** Joins every `left` directly followed by `right`. */
export function join(tokens: readonly string[], { left, right }: Pick<Merge, 'left' | 'right'>): string[] {
  const out: string[] = []
  for (const t of tokens) {
    if (t === right && out.at(-1) === left && out.length) out[out.length - 1] = left + right
    else out.push(t)
  }
  return out
}

/** Learns up to `size` merges from a text. Ties go to the pair met first; stops when no pair comes twice. */
export function learn(text: string, size: number): Merge[] {
  let words = split(text).map((w) => [...w])
  const merges: Merge[] = []
  while (merges.length < size) {
    const counts = new Map<string, Merge>()
    for (const w of words)
      for (let i = 1; i < w.length; i++) {
        const key = `${w[i - 1]}\n${w[i]}`
        const pair = counts.get(key) ?? { left: w[i - 1], right: w[i], count: 0 }
        pair.count++
        counts.set(key, pair)
      }
    let best: Merge | undefined
    for (const pair of counts.values()) if (!best || pair.count > best.count) best = pair
    if (!best || best.count < 2) break
    merges.push(best)
    words = words.map((w) => join(w, best))
  }
  return merges
}

/** All signs of the training text, then one entry a merge; a token's id is its place. */
export function vocabulary(text: string, merges: readonly Merge[]): string[] {
  const signs = [...new Set(split(text).join(''))].sort()
  return [...signs, ...merges.map((m) => m.left + m.right)]
}

/** The text's tokens after the first `upTo` merges, in the order they were learned. */
export function tokenize(text: string, merges: readonly Merge[], upTo = merges.length): string[] {
  return split(text).flatMap((word) => merges.slice(0, upTo).reduce<string[]>(join, [...word]))
}
