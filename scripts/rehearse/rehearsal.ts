/** How long the talk takes, from its speaker notes: words spoken at a calm pace, plus time for demos. */
import { said } from '../../data/notes'

export interface Sheet {
  /** Its routeAlias. */
  name: string
  no: number
  title: string
  /** Speaker notes, markdown. */
  note: string
  /** Seconds the sheet needs beside what is said: a demo, a show of hands. */
  pause: number
  /** The part of the talk it belongs to. */
  section: string
}

export interface Timed extends Sheet {
  words: number
  seconds: number
  /** Seconds into the talk when the sheet comes up. */
  starts: number
}

/** Words a minute of somebody speaking calmly to a room. */
export const PACE = 130
/** A sheet longer than this wants splitting or cutting. */
export const LONG_SHEET = 90

/** What is said aloud: notes without click marks, labels and stage directions. */
export const spoken = (note: string): string => said(note).join('\n')

export const countWords = (text: string) => text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length

/** Adds words, seconds and start to each sheet, in order. */
export function timeline(sheets: readonly Sheet[]): Timed[] {
  let starts = 0
  return sheets.map((s) => {
    const words = countWords(spoken(s.note))
    const seconds = (words / PACE) * 60 + s.pause
    const timed = { ...s, words, seconds, starts }
    starts += seconds
    return timed
  })
}

/** Seconds as m:ss. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The running time a note announces (`TIME: 12:30`), in seconds; undefined where there is none. */
export function announced(note: string): number | undefined {
  const [, minutes, seconds] = /^TIME: (\d+):(\d\d)/m.exec(note) ?? []
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds)
}
