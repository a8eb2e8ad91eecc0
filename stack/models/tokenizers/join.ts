import { PriorityQueue } from './queue'

const GONE = -1
const PLACES = 2 ** 31

/** Joins neighbouring tokens until no pair is left that joins: lowest rank first, of equals the leftmost. `joined` gives
 *  the id that two tokens make, if any; `rank` a whole number below 2^22 for that id. ids [n] -> [at most n].
 *  The tokens are a linked list and the pairs wait in a queue, so n tokens take O(n log n), however long a word is. */
export function joinPairs(
  ids: readonly number[],
  joined: (left: number, right: number) => number | undefined,
  rank = (id: number): number => id,
): number[] {
  const tokens = [...ids]
  const end = tokens.length
  const next = Int32Array.from(tokens, (_, at) => at + 1)
  const before = Int32Array.from(tokens, (_, at) => at - 1)
  const waiting = new PriorityQueue()
  const offer = (at: number): void => {
    if (at < 0 || next[at] === end) return
    const id = joined(tokens[at], tokens[next[at]])
    if (id !== undefined) waiting.push(rank(id) * PLACES + at)
  }
  for (let at = 0; at < end; at++) offer(at)
  for (let ticket = waiting.pop(); ticket !== undefined; ticket = waiting.pop()) {
    const at = ticket % PLACES
    const right = next[at]
    // what was offered may have been joined with another neighbour meanwhile
    if (tokens[at] === GONE || right === end) continue
    const id = joined(tokens[at], tokens[right])
    if (id === undefined || rank(id) * PLACES + at !== ticket) continue
    tokens[at] = id
    tokens[right] = GONE
    next[at] = next[right]
    if (next[at] < end) before[next[at]] = at
    offer(before[at])
    offer(at)
  }
  return tokens.filter((id) => id !== GONE)
}
