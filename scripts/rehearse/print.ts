/** Slots as lines to read in a terminal. */
import type { Sheet } from '../../talk/sheets'
import type { Slot } from '../../talk/slots'
import { clock } from '../../talk/time'
import { faultsOf, talkOf, totalsOf } from './judge'

/** A sheet longer than this wants splitting or cutting. */
const LONG_SHEET = 90

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** Every slide of the slot, with its part of the time. */
export const timeLine = (sheets: readonly Sheet[]): string[] =>
  talkOf(sheets).flatMap((s) => [
    ...(s.opens ? ['', `${clock(s.starts).padStart(6)}  ${s.section}`] : []),
    [
      `        ${String(s.no).padStart(2)} ${s.name.padEnd(20)} ${s.title.slice(0, 44).padEnd(44)}`,
      `${String(s.words).padStart(4)} words ${(s.pause ? `+ ${s.pause} s` : '').padEnd(6)}`,
      clock(s.seconds),
      ...(s.demo ? ['demo'] : []),
      ...(s.seconds > LONG_SHEET ? ['long'] : []),
    ].join(' '),
  ])

/** The slot in a line, and a line for each of its faults. */
export function verdict(slot: Slot, sheets: readonly Sheet[]): string[] {
  const { sheets: slides, words, seconds, share, demos } = totalsOf(slot, sheets)
  const line = [
    `${String(slot).padStart(4)} minutes: ${clock(seconds)}, ${(share * 100).toFixed(0)} %`,
    count(slides, 'slide'),
    count(words, 'word'),
    count(demos, 'live demo'),
  ]
  return [line.join(', '), ...faultsOf(slot, sheets).map((fault) => `        It ${fault}`)]
}
