/** Sums over the slides of a slot, without the appendix. */
import type { SlotSlide } from '../slots/slides-in-slot'
import { formatClock } from '../slots/time'

export interface TalkTotals {
  /** Number of slides. */
  slideCount: number
  /** Words spoken. */
  words: number
  /** Time that the talk takes. */
  seconds: number
  /** `seconds` as a share of the slot; above 1 if the talk is too long. */
  share: number
  /** Number of live demos. */
  demos: number
}

/** Lowest and highest share of its slot that a talk may fill; the remainder is for questions and a slow projector. */
export const TIME_SHARE = [0.85, 0.95] as const

/** The slides before the appendix. */
export const withoutAppendix = (slides: readonly SlotSlide[]): SlotSlide[] =>
  slides.filter((s) => !s.appendix)

/** Sums words, time and demos of a slot, in minutes. */
export function computeTotals(slot: number, slides: readonly SlotSlide[]): TalkTotals {
  const talk = withoutAppendix(slides)
  const sum = (valueOf: (s: SlotSlide) => number) => talk.reduce((total, s) => total + valueOf(s), 0)
  const seconds = sum((s) => s.seconds)
  return {
    slideCount: talk.length,
    words: sum((s) => s.wordCount),
    seconds,
    share: seconds / (slot * 60),
    demos: talk.filter((s) => s.hasDemo).length,
  }
}

/** What is wrong with the time that a talk takes, a phrase that continues “The talk of 30 minutes”; undefined if it fits. */
export function durationProblem(slot: number, { seconds, share }: TalkTotals): string | undefined {
  const [min, max] = TIME_SHARE.map((bound) => bound * slot * 60)
  if (seconds < min) return `takes ${formatClock(seconds)}: add ${formatClock(min - seconds)} or more.`
  const percent = `${(share * 100).toFixed(0)} % of its time`
  return seconds > max
    ? `takes ${formatClock(seconds)}, ${percent}: cut ${formatClock(seconds - max)} or more.`
    : undefined
}
