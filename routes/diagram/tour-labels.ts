/** The words of the tour strip, by tour and step. Pure; `step`: the current stop, from 1; 0 = before the first. */
import type { Tour } from './tours'

/** Whether the strip lists the stops. Those of a path are the floors themselves, and a question has two at most. */
export const hasStopList = ({ kind }: Tour): boolean => kind === 'message' || kind === 'roadmap'

/** A path's advice at every step; of other tours the stop's text, and their advice before the first. */
export const stripText = ({ kind, advice, stops }: Tour, step: number): string =>
  kind === 'path' ? advice : (stops[step - 1]?.text ?? advice)

/** Label of the button that goes to the next stop, and from the last one to the first. */
export function nextLabel({ kind, stops }: Tour, step: number): string {
  const next = stops[step]
  if (!next) return 'Start again'
  if (kind === 'message') return 'Next step'
  if (kind === 'question') return `${step ? 'Also on' : 'See'}: ${next.title}`
  return `${step ? 'Next' : 'Start'}: ${next.title}`
}
