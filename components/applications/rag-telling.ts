/** What the search slide says of a model that was asked: who it is, and what came of it. */
import { askedAgain, type Asked } from '../../composables/model-client'
import { storyModel } from '../../data/stories'
import { arriving } from '../models/carry-on'

export interface Told {
  /** Who does it, or fails to. */
  who: string
  says: string
}

/** Its name: of the engine downstairs the model's alone. */
export const authorOf = (by: string): string => (by.includes(storyModel.name) ? storyModel.name : by)

/** does: what it does if it answers, as “makes it up”. */
export function told(
  { by, text, loading, again, fault, reason }: Asked,
  does: string,
  quote = ['', ''],
): Told {
  const who = authorOf(by)
  if (fault) return { who: `${who} gives no answer`, says: fault }
  const asking = again === undefined ? 'Asking …' : `${askedAgain(again)} …`
  const waiting = loading === undefined ? asking : arriving(loading, 'it')
  const silent = reason ? 'It says nothing.' : waiting
  return { who: `${who} ${does}`, says: text ? quote.join(text) : silent }
}
