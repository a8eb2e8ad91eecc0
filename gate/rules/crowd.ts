import type { Found } from '../evidence'
import type { Sheet } from '../page/sheet'
import type { LookRule } from './rule'

/** A text of fewer words is a label, a figure or a key, which is glanced at. */
const SENTENCE = 5
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** How many words a text has, in scripts without spaces too. */
const count = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length

/** More words of sentences in view than that. most: for this slide. */
export function crowded(sheet: Sheet, most: number): Found[] {
  const counts = sheet.texts.filter(({ code }) => !code).map(({ words }) => count(words))
  const words = counts.filter((n) => n >= SENTENCE).reduce((sum, n) => sum + n, 0)
  return words > most ? [{ what: `${words} words of sentences in view, at most ${most} wanted` }] : []
}

/** Slides that are read instead of listened to. */
export const crowd: LookRule = {
  id: 'crowd',
  of: 'look',
  finds: 'more words in view than a room can read while somebody speaks',
  how: 'counts the words of sentences that are painted, in any script; labels, code and formulas are not counted',
  remedy: 'say less, bring it click by click and let go of what was said, or make it two slides',
  judge: ({ sheet, slide }, settings) => crowded(sheet, settings.mostWords(slide)),
}
