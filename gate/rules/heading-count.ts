import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { Settings } from '../settings'
import type { ClickRule } from './rule'

/** What is wrong with the headings of a sheet. */
export function headingFindings(
  { mainHeadings, allHeadings }: SlideContent,
  required: Settings['heading'],
): RuleFinding[] {
  if (required === 'any') return []
  if (required === 'some') return allHeadings.some(Boolean) ? [] : [{ message: 'no visible heading' }]
  if (mainHeadings.length === 1 && mainHeadings[0]) return []
  return [
    {
      message: `${mainHeadings.length || 'no'} visible heading${mainHeadings.length > 1 ? 's' : ''}, one wanted`,
    },
  ]
}

/** Slides without a heading. */
export const headingCount: ClickRule = {
  id: 'heading-count',
  scope: 'click',
  description:
    'slides without a heading that is seen, or with more than one of the first rank where one is asked for',
  method: 'counts the headings that are seen at each click',
  fixHint: 'give the slide one line that says what it is about, as # heading',
  evaluate: ({ content }, settings) => headingFindings(content, settings.heading),
}
