import { fail, type Numbers } from '../theory'

/** What a model reads. */
interface ReadLimits {
  /** Number of token ids. */
  vocabulary: number
  /** Most positions. */
  context: number
}

/** Throws RangeError for no ids, more than a context, or one outside the vocabulary. ids [n]. */
export function assertIds(operation: string, ids: Numbers, { vocabulary, context }: ReadLimits): void {
  if (!ids.length || ids.length > context) fail(operation, `[${ids.length}] ids, expected 1 to ${context}`)
  for (let i = 0; i < ids.length; i++)
    if (!(Number.isInteger(ids[i]) && ids[i] >= 0 && ids[i] < vocabulary))
      fail(operation, `id ${ids[i]} of ${vocabulary} at ${i}`)
}
