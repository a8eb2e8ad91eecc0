import { type Merge, BYTE_TOKENS, BytePairTokenizer, preTokenize } from './byte-pair-tokenizer'
import { mergePairs } from './merge-pairs'
import { encodeUtf8 } from './utf8'

/** Learns at most `size` merges from a text: each merges the most frequent pair of neighbours, of ties the first in
 *  the text, until no pair occurs twice. Pairs with the same bytes count as one. Sennrich et al. 2016. */
export function trainBytePairs(text: string, size: number): BytePairTokenizer {
  const counts = new Map<string, number>()
  for (const word of preTokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const lexicon = Array.from(counts, ([word, count]) => ({ ids: encodeUtf8(word), count }))
  const pieces = Array.from({ length: BYTE_TOKENS }, (_, byte) => String.fromCharCode(byte))
  const merges: Merge[] = []
  while (merges.length < size) {
    const pairs = new Map<string, Required<Merge>>()
    for (const { ids, count } of lexicon)
      for (let i = 1; i < ids.length; i++) {
        const [left, right] = [ids[i - 1], ids[i]]
        const piece = pieces[left] + pieces[right]
        const pair = pairs.get(piece)
        if (pair) pair.count += count
        else pairs.set(piece, { left, right, count })
      }
    let [best, highest] = ['', 1]
    for (const [piece, { count }] of pairs) if (count > highest) [best, highest] = [piece, count]
    if (!best) break
    const id = pieces.push(best) - 1
    const mergedId = (left: number, right: number) => (pieces[left] + pieces[right] === best ? id : undefined)
    for (const word of lexicon) word.ids = mergePairs(word.ids, mergedId)
    merges.push(pairs.get(best)!)
  }
  return new BytePairTokenizer(merges)
}
