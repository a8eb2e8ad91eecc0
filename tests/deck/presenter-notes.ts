/** The speaker notes that the presenter's window shows. */
import type { Page } from 'playwright'
import { CLICK_MARK, labelledParagraphs } from 'slidev-addon-stage/notes'
import { lettersAndDigits } from '../helpers/handout'

/** The visible text of the notes. */
export const readNotes = (page: Page): Promise<string> =>
  page.locator('.slidev-presenter .slidev-note').first().innerText()

/** The paragraphs of a note that are not in the text displayed. */
export function missingParagraphs(note: string, displayed: string): string[] {
  const letters = lettersAndDigits(displayed)
  return labelledParagraphs(note)
    .map(({ text }) => text.replace(CLICK_MARK, ''))
    .filter((text) => !letters.includes(lettersAndDigits(text)))
}
