import { StageError } from '../stage-error'
import type { StageDeck } from '../slots/parse-deck'
import { slidesInSlot, type SlotSlide } from '../slots/slides-in-slot'
import { formatSlot, formatTimeline } from './format-timeline'
import { computeTotals, durationProblem, TIME_SHARE } from './totals'

/** The problems of a talk, each a phrase that continues “The talk of 30 minutes”. */
export type ValidateTalk = (slot: number, slides: readonly SlotSlide[]) => string[]

/** The problem of a talk that does not fit its slot. */
export function validateDuration(slot: number, slides: readonly SlotSlide[]): string[] {
  const problem = durationProblem(slot, computeTotals(slot, slides))
  return problem ? [problem] : []
}

/**
 * The time line of a slot, as lines to print, and the totals of each slot with its problems; `invalidSlots` have some. Throws
 * a StageError for a deck whose slides have invalid slots.
 */
export function rehearse(
  { slides, options, problems }: StageDeck,
  slot: number,
  validateTalk: ValidateTalk = validateDuration,
): { lines: string[]; invalidSlots: number[] } {
  if (problems.length) throw new StageError(problems.join('\n'))
  const slidesOf = (minutes: number) => slidesInSlot(minutes, slides, options)
  const { slots } = options
  if (!slots.length) {
    const talk = slidesOf(slot)
    return { lines: [...formatTimeline(talk), '', ...formatSlot(slot, talk, [])], invalidSlots: [] }
  }
  const [minPercent, maxPercent] = TIME_SHARE.map((share) => share * 100)
  const results = slots.map((each) => ({
    each,
    talk: slidesOf(each),
    found: validateTalk(each, slidesOf(each)),
  }))
  return {
    lines: [
      ...formatTimeline(slidesOf(slot)),
      `\nEach slot; a talk has to fill ${minPercent} to ${maxPercent} % of it:\n`,
      ...results.flatMap(({ each, talk, found }) => formatSlot(each, talk, found)),
    ],
    invalidSlots: results.filter(({ found }) => found.length).map(({ each }) => each),
  }
}
