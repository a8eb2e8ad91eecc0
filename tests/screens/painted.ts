/** Contrast of a text as its colour says, with what stands around it. */
import { contrast, hex, mix } from '../../gate/rules/colour'
import { leastContrast } from '../../gate/rules/contrast'
import { where } from '../../gate/rules/words'
import type { Text } from '../../gate/page/sheet'

/**
 * Contrast of one text with what it stands on: the commonest colour around its letters in a screenshot.
 * Bold or large letters can be the commonest themselves; then it is the next one.
 */
export function contrastFault(text: Text, around: { rgb: number[]; share: number }[]): string[] {
  const [first, second] = around
  if (!first) return []
  const isLetters = contrast(mix(text.colour, first.rgb), first.rgb) < 1.15 && first.share < 0.9
  const back = (isLetters && second ? second : first).rgb
  const front = mix(text.colour, back)
  const ratio = contrast(front, back)
  const least = leastContrast(text)
  return ratio < least - 0.05
    ? [
        `contrast ${ratio.toFixed(1)}, at least ${least} wanted: ${where(text)}, ${hex(front)} on ${hex(back)}`,
      ]
    : []
}
