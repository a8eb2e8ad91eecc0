import type { SlideSnapshotRule } from './rule'
import { markedClicks } from './click-markers'

const listClicks = (clicks: readonly number[]) =>
  clicks.length === 1 ? `click ${clicks[0]}` : `clicks ${clicks.slice(0, -1).join(', ')} and ${clicks.at(-1)}`

export const deadClicks: SlideSnapshotRule = {
  id: 'dead-clicks',
  grade: 'advice',
  scope: 'slide',
  description: 'clicks at which nothing happens, and which the notes do not mention',
  method:
    'the picture and the document after each click of the forward pass, against those before it; not on slides with a canvas, a film or an embedded page',
  fixHint: 'correct clicks: in the frontmatter, or write [click] into the notes where you press the key',
  evaluate: ({ slide, deadClicks: found }) => {
    const marked = markedClicks(slide.notes)
    const dead = found.filter((click) => !marked.includes(click))
    if (!dead.length) return []
    return [{ message: `nothing happens at ${listClicks(dead)}`, cause: 'nothing happens', click: dead[0] }]
  },
}
