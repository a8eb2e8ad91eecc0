import type { TextRun } from '../page/types'
import type { TextInk } from '../visit/text-ink'

/** Whether no letter of a text has ink: occluded-text tells it, and low-contrast leaves it out. */
export const isEntirelyHidden = ({ pieces, colour }: TextRun, { hidden }: TextInk): boolean =>
  pieces.length > 0 &&
  colour[3] !== 0 &&
  hidden.length === pieces.length &&
  hidden.every(({ extent }) => extent === 'entire')
