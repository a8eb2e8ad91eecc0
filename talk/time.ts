/** Speaking time. */
import { spokenParagraphs } from '../data/notes'

/** Calm speech to an audience. */
export const WORDS_PER_MINUTE = 120

/** Number of spoken words, without click marks, labels and stage directions. `note` is Markdown. */
export const countSpokenWords = (note: string): number =>
  spokenParagraphs(note)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds it takes to say so many words. */
export const speakingSeconds = (words: number): number => (words / WORDS_PER_MINUTE) * 60

/** Formats seconds as m:ss, rounded. */
export function formatClock(seconds: number): string {
  const rounded = Math.round(seconds)
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`
}
