import { contrastRatio, hex, blend } from '../../packages/slidev-gate/rules/colour'
import { minContrast } from '../../packages/slidev-gate/rules/low-contrast'
import { describeText } from '../../packages/slidev-gate/rules/messages'
import type { TextRun } from '../../packages/slidev-gate/page/types'

/**
 * Checks the contrast of a text with its background, which is the commonest colour around its letters in a screenshot. If
 * bold or large letters are the commonest colour themselves, it is the second. `colours`: commonest first.
 */
export function validateTextContrast(text: TextRun, colours: { rgb: number[]; share: number }[]): string[] {
  const [first, second] = colours
  if (!first) return []
  const isLetters = contrastRatio(blend(text.colour, first.rgb), first.rgb) < 1.15 && first.share < 0.9
  const background = (isLetters && second ? second : first).rgb
  const foreground = blend(text.colour, background)
  const ratio = contrastRatio(foreground, background)
  const minimum = minContrast(text)
  return ratio < minimum - 0.05
    ? [
        `contrast ${ratio.toFixed(1)}, expected at least ${minimum}: ${describeText(text)}, ${hex(foreground)} on ${hex(background)}`,
      ]
    : []
}
