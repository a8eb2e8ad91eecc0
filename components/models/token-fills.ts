/** How a token's frame is filled, so that neighbours can be told apart: the same token always in the same way. */
export const FILLS = ['plain', 'inked', 'hatch'] as const

/** For each of these token ids its look, in the order in which they first come up. */
export function tokenFills(ids: readonly number[]): (typeof FILLS)[number][] {
  const order = [...new Set(ids)]
  const rank = new Map(order.map((id, i) => [id, i]))
  return ids.map((id) => FILLS[rank.get(id)! % FILLS.length])
}
