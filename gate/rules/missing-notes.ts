import type { SlideSnapshotRule } from './rule'

/** Slides without speaker notes. */
export const missingNotes: SlideSnapshotRule = {
  id: 'missing-notes',
  scope: 'slide',
  description: 'slides without speaker notes, where a deck wishes for them',
  method: 'reads the notes that Slidev has of the slide',
  fixHint: 'add what is said in a comment at the end of the slide',
  evaluate: ({ slide }, settings) =>
    slide.notes.trim() || !settings.notes
      ? []
      : [{ message: 'no speaker notes: add what is said in a comment at the end of the slide' }],
}
