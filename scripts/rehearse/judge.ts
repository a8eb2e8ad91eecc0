/** Whether a slot is a whole talk that its minutes can hold. */
import { floors } from '../../data/floors'
import { glossary } from '../../data/glossary'
import type { Sheet } from '../../talk/sheets'
import type { Slot } from '../../talk/slots'
import { clock } from '../../talk/time'

export interface Totals {
  /** Slides that are talk; an appendix is none. */
  sheets: number
  words: number
  seconds: number
  /** Of the slot's time that is used, 0 to 1. */
  share: number
  demos: number
}

/** Part of its time that a talk uses: less is a short talk, more has no room for a question or a slow projector. */
export const SHARE = [0.85, 0.95] as const
/** What the slot of 30 minutes can carry. */
const MOST_DEMOS = 9
const MOST_WORDS = 2600
const LEAST_SLACK = 90
/** New words that a slide may bring. */
const MOST_TERMS = 2
/** The slide with what people are to take home. */
const TAKEAWAY = 'you-are-here'

export const talkOf = (sheets: readonly Sheet[]): Sheet[] => sheets.filter((s) => !s.appendix)

export function totalsOf(slot: Slot, sheets: readonly Sheet[]): Totals {
  const talk = talkOf(sheets)
  const sum = (of: (s: Sheet) => number) => talk.reduce((total, s) => total + of(s), 0)
  const seconds = sum((s) => s.seconds)
  return {
    sheets: talk.length,
    words: sum((s) => s.words),
    seconds,
    share: seconds / (slot * 60),
    demos: talk.filter((s) => s.demo).length,
  }
}

function timeFault(slot: Slot, { seconds, share }: Totals): string | false {
  const [least, most] = SHARE.map((part) => part * slot * 60)
  if (seconds < least) return `takes ${clock(seconds)}: add ${clock(least - seconds)} or more.`
  const percent = `${(share * 100).toFixed(0)} % of its time`
  return seconds > most && `takes ${clock(seconds)}, ${percent}: cut ${clock(seconds - most)} or more.`
}

/** What makes a talk whole. */
function lacking(talk: readonly Sheet[]): string[] {
  const storeys = floors.filter(({ n }) => !talk.some((s) => s.frontmatter.floor === n))
  return [
    ...(talk[0]?.frontmatter.layout === 'cover' ? [] : ['does not begin with the cover.']),
    ...storeys.map(({ n, name }) => `has no slide of floor ${n}, ${name}.`),
    ...(talk.some((s) => s.name === TAKEAWAY) ? [] : [`has no takeaway: the slide ${TAKEAWAY}.`]),
  ]
}

/** Slides with more new words than people can take in. Openers announce, and the lobby only passes through. */
const crowded = (talk: readonly Sheet[]): string[] =>
  talk
    .filter(({ frontmatter, section }) => frontmatter.layout !== 'opener' && section !== 'Lobby')
    .map(({ name }) => ({ name, terms: glossary.filter((g) => g.slide === name).map((g) => g.term) }))
    .filter(({ terms }) => terms.length > MOST_TERMS)
    .map(({ name, terms }) => `has ${terms.length} new words on ${name}: ${terms.join(', ')}.`)

/** What only the slot of 30 minutes has to keep to. */
function strain(slot: Slot, talk: readonly Sheet[], { words, demos, seconds }: Totals): string[] {
  const slack = slot * 60 - seconds
  return [
    demos > MOST_DEMOS && `has ${demos} live demos; ${MOST_DEMOS} at most.`,
    words > MOST_WORDS && `has ${words} words; about ${MOST_WORDS} at most.`,
    slack < LEAST_SLACK && `has ${clock(Math.max(0, slack))} of slack; ${clock(LEAST_SLACK)} at least.`,
    ...talk
      .filter((s, i) => s.demo && talk[i - 1]?.demo)
      .map((s) => `has a live demo on ${s.name} right after another: put a still slide between them.`),
  ].filter((fault) => fault !== false)
}

/** What is wrong with a slot, each as the end of a sentence that begins “The talk of 30 minutes”. */
export function faultsOf(slot: Slot, sheets: readonly Sheet[]): string[] {
  const talk = talkOf(sheets)
  const totals = totalsOf(slot, sheets)
  const time = timeFault(slot, totals)
  return [
    ...(time ? [time] : []),
    ...lacking(talk),
    ...(slot === 30 ? strain(slot, talk, totals) : []),
    ...crowded(talk),
  ]
}
