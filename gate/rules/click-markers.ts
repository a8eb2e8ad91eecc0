import type { SlideSnapshotRule } from './rule'

/** How many clicks notes announce: `[click]` once, `[click:3]` three times, `[click:0]` not at all. */
export const countClickMarkers = (notes: string): number =>
  [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].reduce((sum, m) => sum + Number(m[1] ?? 1), 0)

/** Notes that mark other clicks than the slide has. */
export const clickMarkers: SlideSnapshotRule = {
  id: 'click-markers',
  scope: 'slide',
  description: 'notes that have more or fewer [click] marks than the slide has clicks',
  method: 'counts the marks in the notes, and the clicks by pressing',
  fixHint: 'put one [click] into the notes where each click is made',
  evaluate: ({ slide, clicks }, settings) => {
    const marked = countClickMarkers(slide.notes)
    if (marked === clicks || (!marked && settings.clickMarkers === 'if any')) return []
    return [{ message: `the notes have ${marked} [click] marks, the slide has ${clicks} clicks` }]
  },
}
