import type { LookRule } from './rule'
import { told } from './words'

/** Pictures, films and embedded pages that did not come. */
export const pictures: LookRule = {
  id: 'pictures',
  of: 'look',
  finds: 'pictures, films, sounds and embedded pages that were asked for and are not there',
  how: 'each <img> that has ended loading and has no size, each <video> and <audio> that found nothing to play, each <iframe> whose page is not there, is refused, or is the deck itself in place of it',
  remedy: 'put the file into public/, and correct its address',
  judge: ({ sheet, gone }, { outward }) => [
    // What was kept out could not come; that it is of another site is told.
    ...sheet.lost
      .filter(({ elsewhere }) => !elsewhere || outward === 'let through')
      .map(told('missing picture')),
    ...gone.map(told('missing page')),
  ],
}
