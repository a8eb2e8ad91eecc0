import type { VisitRule } from './rule'

/** Slides without speaker notes. */
export const notes: VisitRule = {
  id: 'notes',
  of: 'visit',
  finds: 'slides without speaker notes, where a deck wishes for them',
  how: 'reads the notes that Slidev has of the slide',
  remedy: 'add what is said in a comment at the end of the slide',
  judge: ({ slide }, settings) =>
    slide.notes.trim() || !settings.notes
      ? []
      : [{ what: 'no speaker notes: add what is said in a comment at the end of the slide' }],
}
