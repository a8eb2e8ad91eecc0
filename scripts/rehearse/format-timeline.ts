/** Slots as lines to read in a terminal. */
import type { SlotSlide } from '../../talk/slides-in-slot'
import type { Slot } from '../../talk/slots'
import { formatClock } from '../../talk/time'
import { validateTalk, withoutAppendix, computeTotals } from './validate-talk'

/** A sheet longer than this wants splitting or cutting. */
const LONG_SLIDE_SECONDS = 90

const pluralise = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** Every slide of the slot, with its part of the time. */
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

/** The slot in a line, and a line for each of its faults. */
export function formatSlot(slot: Slot, talkSlides: readonly SlotSlide[]): string[] {
  const { slideCount, words, seconds, share, demos } = computeTotals(slot, talkSlides)
  const line = [
    `${String(slot).padStart(4)} minutes: ${formatClock(seconds)}, ${(share * 100).toFixed(0)} %`,
    pluralise(slideCount, 'slide'),
    pluralise(words, 'word'),
    pluralise(demos, 'live demo'),
  ]
  return [line.join(', '), ...validateTalk(slot, talkSlides).map((fault) => `        It ${fault}`)]
}
