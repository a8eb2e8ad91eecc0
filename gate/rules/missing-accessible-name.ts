import type { ClickRule } from './rule'
import { toFinding } from './messages'

/** Drawings and pictures without a name. */
export const missingAccessibleName: ClickRule = {
  id: 'missing-accessible-name',
  scope: 'click',
  description: 'drawings, pictures and embedded pages without a name for who cannot see them',
  method:
    'each that is seen, is no mere sign, has no words in it and is not marked as decoration, at each click',
  fixHint:
    'say what it shows in alt, aria-label or <title>; mark what only decorates with aria-hidden="true"',
  evaluate: ({ content, slide }, { isDecorated }) =>
    isDecorated(slide) ? [] : content.unnamed.map(toFinding('no name')),
}
