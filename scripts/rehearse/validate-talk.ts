/** Checks that a slot is a complete talk, and fits its time. */
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import {
  computeTotals,
  formatClock,
  validateDuration,
  withoutAppendix,
  type SlotSlide,
  type TalkTotals,
} from 'slidev-addon-stage/slots'

/** Limits of the slot of 30 minutes; slack in seconds. */
const MAX_DEMOS = 9
const MAX_WORDS = 2600
const MIN_SLACK = 90
/** New glossary terms on one slide. */
const MAX_TERMS = 2
/** The slide that sums up the talk. */
const TAKEAWAY = 'you-are-here'

/** Checks that the talk has its cover, a slide of every floor, and its takeaway. */
function validateCompleteness(talk: readonly SlotSlide[]): string[] {
  const missingFloors = floors.filter(({ n }) => !talk.some((s) => s.frontmatter.floor === n))
  return [
    ...(talk[0]?.frontmatter.layout === 'cover' ? [] : ['does not begin with the cover.']),
    ...missingFloors.map(({ n, name }) => `has no slide of floor ${n}, ${name}.`),
    ...(talk.some((s) => s.name === TAKEAWAY) ? [] : [`has no takeaway: the slide ${TAKEAWAY}.`]),
  ]
}

/** Checks that no slide introduces too many terms; openers and the lobby, which only announce theirs, may. */
const validateNewTerms = (talk: readonly SlotSlide[]): string[] =>
  talk
    .filter(({ frontmatter, section }) => frontmatter.layout !== 'opener' && section !== 'Lobby')
    .map(({ name }) => ({ name, terms: glossary.filter((g) => g.slide === name).map((g) => g.term) }))
    .filter(({ terms }) => terms.length > MAX_TERMS)
    .map(({ name, terms }) => `has ${terms.length} new terms on ${name}: ${terms.join(', ')}.`)

/** Checks the limits of the slot of 30 minutes. */
function validateLimits(
  slot: number,
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
      .map(
        (s) => `has a live demo on ${s.name} right after another: put a slide without a demo between them.`,
      ),
  ].filter((problem) => problem !== false)
}

/** The problems of a slot, each a phrase that continues “The talk of 30 minutes”. */
export function validateTalk(slot: number, slides: readonly SlotSlide[]): string[] {
  const talk = withoutAppendix(slides)
  return [
    ...validateDuration(slot, slides),
    ...validateCompleteness(talk),
    ...(slot === 30 ? validateLimits(slot, talk, computeTotals(slot, slides)) : []),
    ...validateNewTerms(talk),
  ]
}
