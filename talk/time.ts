/** How long it takes to say something. */
import { said } from '../data/notes'

/** Words a minute of somebody speaking calmly to a room. */
export const PACE = 120

/** Words said aloud: not click marks, labels and stage directions. `note` is markdown. */
export const wordsOf = (note: string): number =>
  said(note)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const secondsFor = (words: number): number => (words / PACE) * 60

/** Seconds as m:ss. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
