import { PriorityQueue } from './priority-queue'

const REMOVED = -1
const MAX_POSITIONS = 2 ** 31

/** Joins neighbouring tokens until no pair is left that joins: lowest rank first, of equals the leftmost. `joined` gives
 *  the id that two tokens make, if any; `rank` a whole number below 2^22 for that id. ids [n] -> [at most n].
 *  The tokens are a linked list and the pairs wait in a queue, so n tokens take O(n log n), however long a word is. */
export function mergePairs(
  ids: readonly number[],
  mergedId: (left: number, right: number) => number | undefined,
  rank = (id: number): number => id,
): number[] {
  const tokens = [...ids]
  const end = tokens.length
  const next = Int32Array.from(tokens, (_, at) => at + 1)
  const previous = Int32Array.from(tokens, (_, at) => at - 1)
  const queue = new PriorityQueue()
  const enqueue = (at: number): void => {
    if (at < 0 || next[at] === end) return
    const id = mergedId(tokens[at], tokens[next[at]])
    if (id !== undefined) queue.push(rank(id) * MAX_POSITIONS + at)
  }
  for (let at = 0; at < end; at++) enqueue(at)
  for (let priority = queue.pop(); priority !== undefined; priority = queue.pop()) {
    const at = priority % MAX_POSITIONS
    const right = next[at]
    // what was offered may have been joined with another neighbour meanwhile
    if (tokens[at] === REMOVED || right === end) continue
    const id = mergedId(tokens[at], tokens[right])
    if (id === undefined || rank(id) * MAX_POSITIONS + at !== priority) continue
    tokens[at] = id
    tokens[right] = REMOVED
    next[at] = next[right]
    if (next[at] < end) previous[next[at]] = at
    enqueue(previous[at])
    enqueue(at)
  }
  return tokens.filter((id) => id !== REMOVED)
}
