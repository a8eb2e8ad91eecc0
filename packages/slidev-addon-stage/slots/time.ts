/** Speaking time. */
import { spokenParagraphs } from '../notes/note-text'

/** Number of spoken words, without click marks, labels and stage directions. `note` is Markdown. */
export const countSpokenWords = (note: string): number =>
  spokenParagraphs(note)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Formats seconds as m:ss, rounded. */
export function formatClock(seconds: number): string {
  const rounded = Math.round(seconds)
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`
}
