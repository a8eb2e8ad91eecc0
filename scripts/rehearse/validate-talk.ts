/** Whether a slot is a whole talk that its minutes can hold. */
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import type { SlotSlide } from '../../talk/slides-in-slot'
import type { Slot } from '../../talk/slots'
import { formatClock } from '../../talk/time'

export interface TalkTotals {
  /** Slides that are talk; an appendix is none. */
  slideCount: number
  words: number
  seconds: number
  /** Of the slot's time that is used, 0 to 1. */
  share: number
  demos: number
}

/** Part of its time that a talk uses: less is a short talk, more has no room for a question or a slow projector. */
export const TIME_SHARE = [0.85, 0.95] as const
/** What the slot of 30 minutes can carry. */
const MAX_DEMOS = 9
const MAX_WORDS = 2600
const MIN_SLACK = 90
/** New words that a slide may bring. */
const MAX_TERMS = 2
/** The slide with what people are to take home. */
const TAKEAWAY = 'you-are-here'

export const withoutAppendix = (slides: readonly SlotSlide[]): SlotSlide[] =>
  slides.filter((s) => !s.appendix)

export function computeTotals(slot: Slot, slides: readonly SlotSlide[]): TalkTotals {
  const talk = withoutAppendix(slides)
  const sum = (of: (s: SlotSlide) => number) => talk.reduce((total, s) => total + of(s), 0)
  const seconds = sum((s) => s.seconds)
  return {
    slideCount: talk.length,
    words: sum((s) => s.wordCount),
    seconds,
    share: seconds / (slot * 60),
    demos: talk.filter((s) => s.hasDemo).length,
  }
}

function validateDuration(slot: Slot, { seconds, share }: TalkTotals): string | false {
  const [least, most] = TIME_SHARE.map((part) => part * slot * 60)
  if (seconds < least) return `takes ${formatClock(seconds)}: add ${formatClock(least - seconds)} or more.`
  const percent = `${(share * 100).toFixed(0)} % of its time`
  return (
    seconds > most && `takes ${formatClock(seconds)}, ${percent}: cut ${formatClock(seconds - most)} or more.`
  )
}

/** What makes a talk whole. */
function validateCompleteness(talk: readonly SlotSlide[]): string[] {
  const missingFloors = floors.filter(({ n }) => !talk.some((s) => s.frontmatter.floor === n))
  return [
    ...(talk[0]?.frontmatter.layout === 'cover' ? [] : ['does not begin with the cover.']),
    ...missingFloors.map(({ n, name }) => `has no slide of floor ${n}, ${name}.`),
    ...(talk.some((s) => s.name === TAKEAWAY) ? [] : [`has no takeaway: the slide ${TAKEAWAY}.`]),
  ]
}

/** Slides with more new words than people can take in. Openers announce, and the lobby only passes through. */
const validateNewTerms = (talk: readonly SlotSlide[]): string[] =>
  talk
    .filter(({ frontmatter, section }) => frontmatter.layout !== 'opener' && section !== 'Lobby')
    .map(({ name }) => ({ name, terms: glossary.filter((g) => g.slide === name).map((g) => g.term) }))
    .filter(({ terms }) => terms.length > MAX_TERMS)
    .map(({ name, terms }) => `has ${terms.length} new words on ${name}: ${terms.join(', ')}.`)

/** What only the slot of 30 minutes has to keep to. */
function validateLimits(
  slot: Slot,
  talk: readonly SlotSlide[],
  { words, demos, seconds }: TalkTotals,
): string[] {
  const slack = slot * 60 - seconds
  return [
    demos > MAX_DEMOS && `has ${demos} live demos; ${MAX_DEMOS} at most.`,
    words > MAX_WORDS && `has ${words} words; about ${MAX_WORDS} at most.`,
    slack < MIN_SLACK &&
      `has ${formatClock(Math.max(0, slack))} of slack; ${formatClock(MIN_SLACK)} at least.`,
    ...talk
      .filter((s, i) => s.hasDemo && talk[i - 1]?.hasDemo)
      .map((s) => `has a live demo on ${s.name} right after another: put a still slide between them.`),
  ].filter((fault) => fault !== false)
}

/** What is wrong with a slot, each as the end of a sentence that begins “The talk of 30 minutes”. */
export function validateTalk(slot: Slot, slides: readonly SlotSlide[]): string[] {
  const talk = withoutAppendix(slides)
  const totals = computeTotals(slot, slides)
  const duration = validateDuration(slot, totals)
  return [
    ...(duration ? [duration] : []),
    ...validateCompleteness(talk),
    ...(slot === 30 ? validateLimits(slot, talk, totals) : []),
    ...validateNewTerms(talk),
  ]
}
