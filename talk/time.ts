/** How long it takes to say something. */
import { spokenParagraphs } from '../data/notes'

/** Words a minute of somebody speaking calmly to a room. */
export const WORDS_PER_MINUTE = 120

/** Words said aloud: not click marks, labels and stage directions. `note` is markdown. */
export const countSpokenWords = (note: string): number =>
  spokenParagraphs(note)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const speakingSeconds = (words: number): number => (words / WORDS_PER_MINUTE) * 60

/** Seconds as m:ss. */
export function formatClock(seconds: number): string {
  const rounded = Math.round(seconds)
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`
}
