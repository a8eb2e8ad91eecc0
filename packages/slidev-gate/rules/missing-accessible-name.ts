import type { ClickRule } from './rule'
import { toFinding } from './messages'

export const missingAccessibleName: ClickRule = {
  id: 'missing-accessible-name',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'drawings, images and embedded pages without an accessible name',
  method:
    'all visible ones at each click that are larger than an icon, contain no text and are not marked as decoration',
  fixHint: 'describe it in alt, aria-label or <title>; mark decoration with aria-hidden="true"',
  evaluate: ({ content, slide }, { isDecorated }) =>
    isDecorated(slide)
      ? []
      : content.unnamed.map((element) => ({
          ...toFinding('element')(element),
          cause: `no accessible name: ${element.path}`,
        })),
}
