/** Speaker notes by slot: a paragraph may begin with a mark, FROM 30:, UP TO 20: or FROM 10 UP TO 20:. */
import { listSlots, parseSlot } from './slots'

const SLOT_MARK = /^(?:FROM (\d+)(?: UP TO (\d+))?|UP TO (\d+)):[ \t]*/
const PARAGRAPH_BREAK = /\n[ \t]*\n/

/** The paragraphs of a note that belong to a slot, without their marks. `note` is Markdown. */
export const noteForSlot = (slot: number, note = ''): string =>
  note
    .trim()
    .split(PARAGRAPH_BREAK)
    .flatMap((paragraph) => {
      const [mark = '', from = 0, to, last = to ?? Infinity] = SLOT_MARK.exec(paragraph) ?? []
      return slot >= Number(from) && slot <= Number(last) ? [paragraph.slice(mark.length)] : []
    })
    .join('\n\n')

/** The first problem with the marks of a note, a phrase that continues “The slide”; undefined if there is none. */
export function validateNote(note: string | undefined, slots: readonly number[]): string | undefined {
  if (/^TIME:/m.test(note ?? ''))
    return 'has TIME: in its notes. Leave it out: times are computed from the words'
  for (const paragraph of (note ?? '').trim().split(PARAGRAPH_BREAK)) {
    const [mark = '', ...numbers] = SLOT_MARK.exec(paragraph) ?? []
    const unknownSlot = numbers.find((n) => n !== undefined && !parseSlot(n, slots))
    if (unknownSlot)
      return `has “${mark.trim()}” in its notes. There are slots of ${listSlots(slots)} minutes`
    const [misplacedMark] = /\b(?:FROM|UP TO) \d+[^\n.]*?:/.exec(paragraph.slice(mark.length)) ?? []
    if (misplacedMark) return `has “${misplacedMark}” inside a paragraph of its notes. It has to begin one`
  }
  return undefined
}
