/** Height above the line to say, as a share of the notes' height: what was just said stays in view. */
const LINES_BEFORE = 0.25

const marksOf = (notes: Element, state: string) =>
  notes.querySelectorAll<HTMLElement>(`.slidev-note-click-mark-${state}`)

/**
 * Scrolls displayed notes so that the mark of the current click, else the last one passed, is a quarter from the top; before
 * the first one they begin at their top. Notes without marks stay where they are.
 */
export function scrollToClick(notes: Element, behavior: ScrollBehavior): void {
  if (!notes.querySelector('.slidev-note-click-mark')) return
  const mark = marksOf(notes, 'active')[0] ?? [...marksOf(notes, 'past')].at(-1)
  const distance = mark ? mark.getBoundingClientRect().top - notes.getBoundingClientRect().top : 0
  const top = mark ? notes.scrollTop + distance - LINES_BEFORE * notes.clientHeight : 0
  notes.scrollTo({ top: Math.max(0, top), behavior })
}
