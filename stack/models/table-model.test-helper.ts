import { embedding, module, tensor, type Tensor } from '../frameworks'
import type { Numbers } from '../theory'
import type { KVCache } from './kv-cache'
import type { LanguageModel } from './gpt'

/** A model that looks at the letter before alone: row i of the logits is what may follow sign i, [27, 27]. Its chances are
 *  known in closed form. */
export function TableModel(logits: Tensor): LanguageModel {
  const model = module({ logits }, (ids: Numbers, _?: KVCache, row?: number) =>
    embedding(logits, ids, row ?? ids.length),
  )
  return Object.assign(model, { vocabulary: 27, context: 16 })
}

/** Logits of a table in which names are one letter long: how often each comes, the others never. */
export function oneLetterNames(chances: Record<string, number>): Tensor {
  const table = Array.from({ length: 27 }, () => Array<number>(27).fill(-50))
  for (const row of table) row[26] = 0
  for (const [letter, chance] of Object.entries(chances))
    table[26][letter ? letter.charCodeAt(0) - 97 : 26] = Math.log(chance)
  return tensor(table)
}
