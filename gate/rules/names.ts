import type { LookRule } from './rule'
import { told } from './words'

/** Drawings and pictures without a name. */
export const names: LookRule = {
  id: 'names',
  of: 'look',
  finds: 'drawings, pictures and embedded pages without a name for who cannot see them',
  how: 'each that is seen, is no mere sign, has no words in it and is not marked as decoration, at each click',
  remedy: 'say what it shows in alt, aria-label or <title>; mark what only decorates with aria-hidden="true"',
  judge: ({ sheet, slide }, { decorated }) => (decorated(slide) ? [] : sheet.nameless.map(told('no name'))),
}
