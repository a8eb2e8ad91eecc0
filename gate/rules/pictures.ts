import type { LookRule } from './rule'
import { told } from './words'

/** Pictures that did not come. */
export const pictures: LookRule = {
  id: 'pictures',
  of: 'look',
  finds: 'pictures that were asked for and are not there',
  how: 'each <img> that has ended loading and has no size',
  remedy: 'put the file into public/, and correct its address',
  judge: ({ sheet }) => sheet.lost.map(told('missing picture')),
}
