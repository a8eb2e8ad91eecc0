/** Speaker notes that differ by slot: a paragraph may begin with FROM 30:, UP TO 20: or FROM 10 UP TO 20:. */
import { slotOf, listed, type Slot } from './slots'

const MARK = /^(?:FROM (\d+)(?: UP TO (\d+))?|UP TO (\d+)):[ \t]*/
const PARAGRAPHS = /\n[ \t]*\n/

/** The note as it is in this slot, its marks taken out. `note` is markdown. */
export const noteIn = (slot: Slot, note = ''): string =>
  note
    .trim()
    .split(PARAGRAPHS)
    .flatMap((paragraph) => {
      const [mark = '', from = 0, to, last = to ?? Infinity] = MARK.exec(paragraph) ?? []
      return slot >= Number(from) && slot <= Number(last) ? [paragraph.slice(mark.length)] : []
    })
    .join('\n\n')

/** What is wrong with the marks of a note; undefined = nothing. */
export function noteFault(note = ''): string | undefined {
  if (/^TIME:/m.test(note)) return 'says TIME: in its notes. Leave it out: times are counted from the words'
  for (const paragraph of note.trim().split(PARAGRAPHS)) {
    const [mark = '', ...numbers] = MARK.exec(paragraph) ?? []
    const wrong = numbers.find((n) => n !== undefined && !slotOf(n))
    if (wrong) return `says “${mark.trim()}” in its notes. There are slots of ${listed} minutes`
    const [late] = /\b(?:FROM|UP TO) \d+[^\n.]*?:/.exec(paragraph.slice(mark.length)) ?? []
    if (late) return `says “${late}” inside a paragraph of its notes. It has to begin one`
  }
  return undefined
}
