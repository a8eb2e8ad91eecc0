/** How Slidev learns what a slot holds: as it reads slides.md it hides the other slides, and gets the notes of this slot. */
import type { SlidevPreparserExtension } from '@slidev/types'
import { sheetsIn, type Sheet } from './sheets'
import { slotOf, SLOT_VARIABLE, WHOLE, type Slot } from './slots'
import { clock } from './time'
import { writtenIn } from './written'

/** The slot that a script asked for. */
export const slotAsked = (): Slot => slotOf(process.env[SLOT_VARIABLE]) ?? WHOLE

/** Its note for the presenter: where a part of the talk begins, with the time. */
export const presented = ({ opens, appendix, starts, note }: Sheet): string =>
  opens && starts && !appendix ? `TIME: ${clock(starts)}\n\n${note}` : note

/** Throws where slides.md does not say which slots its slides are in. */
export function slotPreparser(slot: Slot): SlidevPreparserExtension {
  /** By place in slides.md; undefined = not in this slot. */
  let sheets: (Sheet | undefined)[] = []
  let at = -1
  return {
    name: 'slot',
    transformRawLines(lines) {
      const { slides, faults } = writtenIn(lines.join('\n'))
      if (faults.length) throw new Error(`The slides need their slots:\n${faults.join('\n')}`)
      const shown = new Map(sheetsIn(slot, slides).map((sheet) => [sheet.written, sheet]))
      sheets = slides.map((slide) => shown.get(slide))
      at = -1
    },
    async transformSlide(content, frontmatter) {
      at++
      if (at === 0) frontmatter.duration = `${slot}min`
      if (!sheets[at]) frontmatter.hide = true
      return content
    },
    async transformNote(note) {
      const sheet = sheets[at]
      return sheet && note !== undefined ? presented(sheet) : note
    },
  }
}
