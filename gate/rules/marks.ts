import type { VisitRule } from './rule'

/** How many clicks notes announce: `[click]` once, `[click:3]` three times, `[click:0]` not at all. */
export const clickMarks = (notes: string): number =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

/** Notes that mark other clicks than the slide has. */
export const marks: VisitRule = {
  id: 'marks',
  of: 'visit',
  finds: 'notes that have more or fewer [click] marks than the slide has clicks',
  how: 'counts the marks in the notes, and the clicks by pressing',
  remedy: 'put one [click] into the notes where each click is made',
  judge: ({ slide, clicks }, settings) => {
    const marked = clickMarks(slide.notes)
    if (marked === clicks || (!marked && settings.clickMarks === 'if any')) return []
    return [{ what: `the notes have ${marked} [click] marks, the slide has ${clicks} clicks` }]
  },
}
