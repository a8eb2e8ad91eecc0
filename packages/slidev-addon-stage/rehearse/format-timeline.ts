/** Formats slots for the terminal. */
import type { SlotSlide } from '../slots/slides-in-slot'
import { formatClock } from '../slots/time'
import { computeTotals, withoutAppendix } from './totals'

/** A slide longer than this is marked “long”: split or shorten it. */
const LONG_SLIDE_SECONDS = 90

const pluralise = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

/** The slot's time line: a line for each slide with its words and its time, under the start of each section. */
export const formatTimeline = (slides: readonly SlotSlide[]): string[] =>
  withoutAppendix(slides).flatMap((s) => [
    ...(s.startsSection ? ['', `${formatClock(s.startsAt).padStart(6)}  ${s.section}`] : []),
    [
      `        ${String(s.no).padStart(2)} ${s.name.padEnd(20)} ${s.title.slice(0, 44).padEnd(44)}`,
      `${String(s.wordCount).padStart(4)} words ${(s.pauseSeconds ? `+ ${s.pauseSeconds} s` : '').padEnd(6)}`,
      formatClock(s.seconds),
      ...(s.hasDemo ? ['demo'] : []),
      ...(s.seconds > LONG_SLIDE_SECONDS ? ['long'] : []),
    ].join(' '),
  ])

/** A slot's totals on one line, then a line for each problem. */
export function formatSlot(
  slot: number,
  talkSlides: readonly SlotSlide[],
  problems: readonly string[],
): string[] {
  const { slideCount, words, seconds, share, demos } = computeTotals(slot, talkSlides)
  const length = Number.isFinite(slot)
    ? `${String(slot).padStart(4)} minutes: ${formatClock(seconds)}, ${(share * 100).toFixed(0)} %`
    : `The talk: ${formatClock(seconds)}`
  const totals = [
    length,
    pluralise(slideCount, 'slide'),
    pluralise(words, 'word'),
    pluralise(demos, 'live demo'),
  ]
  return [totals.join(', '), ...problems.map((problem) => `        It ${problem}`)]
}
