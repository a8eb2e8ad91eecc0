import { embedding, module, tensor, type Tensor } from '../frameworks'
import type { Numbers } from '../theory'
import type { KVCache } from './kv-cache'
import type { LanguageModel } from './gpt'

/** A bigram model: row i of the logits [27, 27] is for the letter after token i, so that its probabilities are known
 *  in closed form. */
export function TableModel(logits: Tensor): LanguageModel {
  const model = module({ logits }, (ids: Numbers, _?: KVCache, length?: number) =>
    embedding(logits, ids, length ?? ids.length),
  )
  return Object.assign(model, { vocabulary: 27, context: 16 })
}

/** Logits of a bigram model whose names are one letter long, with the given probabilities; '' is the empty name. */
export function oneLetterNames(probabilities: Record<string, number>): Tensor {
  const table = Array.from({ length: 27 }, () => Array<number>(27).fill(-50))
  for (const row of table) row[26] = 0
  for (const [letter, probability] of Object.entries(probabilities))
    table[26][letter ? letter.charCodeAt(0) - 97 : 26] = Math.log(probability)
  return tensor(table)
}
