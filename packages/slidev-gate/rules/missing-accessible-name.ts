import type { ElementFinding } from '../page/types'
import type { AxeNodeResult } from '../visit/run-axe'
import type { ClickRule } from './rule'
import { toFinding } from './messages'

/** Rules of axe that this rule tells, so that one rule alone tells pictures without a name. */
export const NAME_RULES: readonly string[] = [
  'image-alt',
  'svg-img-alt',
  'role-img-alt',
  'frame-title',
  'object-alt',
]

/** Unnamed elements that axe finds: icons too, if they are images. */
const foundByAxe = (results: readonly AxeNodeResult[]): ElementFinding[] =>
  results
    .filter(({ rule, unsure }) => NAME_RULES.includes(rule) && !unsure)
    .map(({ path, target, box }) => ({ path: path ?? target, message: 'has no accessible name', box }))

/** Pictures of a kind have one cause: <img>, <svg> or <canvas>. */
const describe = (element: ElementFinding) => ({
  ...toFinding('element')(element),
  cause: `${element.path.split(/[ .]/)[0]} without an accessible name`,
})

export const missingAccessibleName: ClickRule = {
  id: 'missing-accessible-name',
  grade: 'hard-to-read',
  scope: 'click',
  description: 'drawings, images and embedded pages without an accessible name',
  method:
    'all visible ones at each click that are larger than an icon, contain no text and are not marked as decoration, and those that axe-core reports, icons too',
  fixHint: 'describe it in alt, aria-label or <title>; mark decoration with alt="" or aria-hidden="true"',
  evaluate: ({ content, slide, axe }, { isDecorated }) => {
    const unnamed = isDecorated(slide) ? [] : content.unnamed
    const paths = new Set(unnamed.map(({ path }) => path))
    return [...unnamed, ...foundByAxe(axe).filter(({ path }) => !paths.has(path))].map(describe)
  },
}
