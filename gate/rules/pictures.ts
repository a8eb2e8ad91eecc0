import type { LookRule } from './rule'
import { told } from './words'

/** Pictures and films that did not come. */
export const pictures: LookRule = {
  id: 'pictures',
  of: 'look',
  finds: 'pictures, films and sounds that were asked for and are not there',
  how: 'each <img> that has ended loading and has no size, each <video> and <audio> that found nothing to play',
  remedy: 'put the file into public/, and correct its address',
  judge: ({ sheet }) => sheet.lost.map(told('missing picture')),
}
