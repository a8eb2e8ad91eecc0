import type { SlideSnapshotRule } from './rule'

/** Clicks that notes announce: `[click]` the next one, `[click:3]` the third from there, `[click:0]` none. */
export function markedClicks(notes: string): number[] {
  let click = 0
  return [...notes.matchAll(/\[click(?::(\d+))?\]/gi)].map(([, by = '1']) => (click += Number(by)))
}

/** Number of clicks that notes announce: `[click]` counts once, `[click:3]` three times, `[click:0]` not at all. */
export const countClickMarkers = (notes: string): number => markedClicks(notes).at(-1) ?? 0

export const clickMarkers: SlideSnapshotRule = {
  id: 'click-markers',
  grade: 'advice',
  scope: 'slide',
  description: 'notes with more or fewer [click] markers than the slide has clicks',
  method: 'the markers in the notes, against the clicks that the forward pass makes',
  fixHint: 'put one [click] into the notes at the place of each click',
  evaluate: ({ slide, clicks }, settings) => {
    const markers = countClickMarkers(slide.notes)
    if (markers === clicks || (!markers && settings.clickMarkers === 'if any')) return []
    return [
      {
        message: `[click] markers in the notes: ${markers}, clicks on the slide: ${clicks}`,
        cause: `${markers > clicks ? 'more' : 'fewer'} [click] markers in the notes than clicks on the slide`,
      },
    ]
  },
}
