import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { Settings } from '../settings'
import type { ClickRule } from './rule'

/** Compares the visible headings of a slide with the requirement. */
export function headingFindings(
  { mainHeadings, allHeadings }: SlideContent,
  required: Settings['heading'],
): RuleFinding[] {
  if (required === 'any') return []
  if (required === 'some') return allHeadings.some(Boolean) ? [] : [{ message: 'no visible heading' }]
  const [heading, ...others] = mainHeadings
  if (others.length) return [{ message: `${mainHeadings.length} visible headings, expected one` }]
  return heading ? [] : [{ message: 'no visible heading with text, expected one' }]
}

export const headingCount: ClickRule = {
  id: 'heading-count',
  grade: 'advice',
  scope: 'click',
  description: 'slides without a visible heading, or with several h1 where the deck requires one',
  method: 'the visible headings at each click',
  fixHint: 'give the slide a headline, as # heading',
  evaluate: ({ content }, settings) => headingFindings(content, settings.heading),
}
