import type { SlideSnapshotRule } from './rule'

export const missingNotes: SlideSnapshotRule = {
  id: 'missing-notes',
  grade: 'advice',
  scope: 'slide',
  description: 'slides without speaker notes, if the deck requires notes',
  method: "the slide's notes as Slidev parses them",
  fixHint: 'add the notes in a comment at the end of the slide',
  evaluate: ({ slide }, settings) =>
    slide.notes.trim() || !settings.notes ? [] : [{ message: 'the slide has no speaker notes' }],
}
