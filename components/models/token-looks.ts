/** How a token's frame is filled, so that neighbours can be told apart: the same token always in the same way. */
export const LOOKS = ['plain', 'inked', 'hatch'] as const

/** For each of these token ids its look, in the order in which they first come up. */
export function looksOf(ids: readonly number[]): (typeof LOOKS)[number][] {
  const order = [...new Set(ids)]
  const rank = new Map(order.map((id, i) => [id, i]))
  return ids.map((id) => LOOKS[rank.get(id)! % LOOKS.length])
}
