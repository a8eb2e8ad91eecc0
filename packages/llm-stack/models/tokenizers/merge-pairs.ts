import { PriorityQueue } from './priority-queue'

const REMOVED = -1
const MAX_POSITIONS = 2 ** 31

/** Merges neighbouring tokens until no pair can be merged: lowest rank first, of ties the leftmost. `mergedId`: the
 *  id of two tokens merged, or undefined; `rank`: of that id, a whole number below 2²² (default: the id). ids [n] →
 *  [at most n]. A linked list of tokens and a priority queue of pairs make it O(n log n), also for words of any
 *  length. */
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
    // An entry is stale if one of its tokens has been merged with another neighbour since.
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
