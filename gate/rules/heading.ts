import type { Found } from '../evidence'
import type { Sheet } from '../page/sheet'
import type { Settings } from '../settings'
import type { LookRule } from './rule'

/** What is wrong with the headings of a sheet. */
export function headingFound({ headings, titles }: Sheet, wanted: Settings['heading']): Found[] {
  if (wanted === 'any') return []
  if (wanted === 'some') return titles.some(Boolean) ? [] : [{ what: 'no visible heading' }]
  if (headings.length === 1 && headings[0]) return []
  return [{ what: `${headings.length || 'no'} visible heading${headings.length > 1 ? 's' : ''}, one wanted` }]
}

/** Slides without a heading. */
export const heading: LookRule = {
  id: 'heading',
  of: 'look',
  finds:
    'slides without a heading that is seen, or with more than one of the first rank where one is asked for',
  how: 'counts the headings that are seen at each click',
  remedy: 'give the slide one line that says what it is about, as # heading',
  judge: ({ sheet }, settings) => headingFound(sheet, settings.heading),
}
