/** Fill styles of token frames, as CSS classes. */
export const FILLS = ['plain', 'inked', 'hatch'] as const

/** A fill for each token id: the same for equal ids, cycling through FILLS in order of first occurrence. */
export function tokenFills(ids: readonly number[]): (typeof FILLS)[number][] {
  const order = [...new Set(ids)]
  const rank = new Map(order.map((id, i) => [id, i]))
  return ids.map((id) => FILLS[rank.get(id)! % FILLS.length])
}
