import type { Cause } from '../causes'
import type { CheckResult } from '../check'
import { grades, type Grade } from '../grades'
import type { BaselineComparison } from '../baseline'
import type { Finding } from '../rule-runner'
import { causePlaces } from './cause-places'

/** Number of causes of a grade that are listed, so that the summary fits a screen. */
const MAX_CAUSES: Readonly<Record<Grade, number>> = { broken: 5, 'hard-to-read': 5, advice: 3 }
/** Number of slides whose places are listed. */
const MAX_SLIDES = 40

/** Number of characters of a problem, which are two lines at most. */
const MAX_LENGTH = 150

const gradeLabels: Readonly<Record<Grade, string>> = {
  broken: 'Broken',
  'hard-to-read': 'Hard to read',
  advice: 'Advice',
}

const MAX_OCCURRENCES = 4
/** Steps at which a finding occurs, after `MAX_OCCURRENCES` only their number. */
export const occurrencesLabel = ({ occurrences }: Finding) =>
  occurrences.length > MAX_OCCURRENCES
    ? `${occurrences.slice(0, MAX_OCCURRENCES).join('; ')}; and ${occurrences.length - MAX_OCCURRENCES} more`
    : occurrences.join('; ')

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What is wrong in one line: the message of a finding that is alone, which says more than its cause. */
function problemOf({ message, findings }: Cause): string {
  const [line] = (findings.length === 1 ? findings[0]!.message : message).split('\n')
  return line!.length > MAX_LENGTH ? `${line!.slice(0, MAX_LENGTH - 1)}…` : line!
}

/** Causes of a grade: first what to do, then what is wrong, then where. */
function gradeLines(grade: Grade, causes: readonly Cause[]): string[] {
  const ofGrade = causes.filter((cause) => cause.grade === grade)
  if (!ofGrade.length) return []
  const listed = ofGrade.slice(0, MAX_CAUSES[grade])
  const left = ofGrade.length - listed.length
  return [
    '',
    `${gradeLabels[grade]}: ${plural(ofGrade.length, 'cause')}`,
    ...listed.flatMap((cause) => [
      `  ${causes.indexOf(cause) + 1}. ${cause.fixHint}`,
      `     ${problemOf(cause)}  [${cause.rule}, ${causePlaces(cause)}]`,
    ]),
    ...(left ? [`  and ${plural(left, 'cause')} more, in full with --html FILE`] : []),
  ]
}

const slideLabel = ({ slide, title }: Finding) =>
  slide ? `slide ${slide} “${title || 'untitled'}”` : 'the whole deck'

/** A line for each slide: the numbers of its causes, each with the first click at which it is seen. */
function placeLines(causes: readonly Cause[]): string[] {
  const findings = causes.flatMap((cause, i) => cause.findings.map((finding) => ({ finding, number: i + 1 })))
  const slides = [...new Set(findings.map(({ finding }) => finding.slide))].sort((a, b) => a - b)
  if (!slides.length) return []
  const listed = slides.slice(0, MAX_SLIDES).map((slide) => {
    const ofSlide = findings.filter(({ finding }) => finding.slide === slide)
    const clicks = new Map<number, number>()
    for (const { finding, number } of ofSlide)
      clicks.set(number, Math.min(finding.click, clicks.get(number) ?? Infinity))
    const numbers = [...clicks].map(([number, click]) =>
      click ? `${number} at click ${click}` : `${number}`,
    )
    return `  ${slideLabel(ofSlide[0]!.finding)}: ${numbers.join(', ')}`
  })
  const left = slides.length - listed.length
  const more = left ? [`  and ${plural(left, 'slide')} more`] : []
  return ['', 'Places, by the number of the cause:', ...listed, ...more]
}

function disabledLines({ disabledRules }: CheckResult): string[] {
  if (!disabledRules.length) return []
  return [
    '',
    'Disabled rules:',
    ...disabledRules.map(({ slide, rule, reason, suppressed }) => {
      const where = slide ? `slide ${slide}` : 'the whole deck'
      return `  ${where}: ${rule}, reason: ${reason} (${plural(suppressed, 'finding')})`
    }),
  ]
}

function baselineLines({ known, gone }: BaselineComparison): string[] {
  return [
    '',
    `Of the baseline: ${plural(known.length, 'known finding')} not told, ${gone.length} gone.`,
    ...gone.map(
      ({ rule, slide, cause }) => `  gone: ${cause}  [${rule}, ${slide ? `“${slide}”` : 'the whole deck'}]`,
    ),
    ...(gone.length ? ['  --update-baseline forgets what has gone.'] : []),
  ]
}

/**
 * Lines for the terminal: causes by grade, which fit a screen, then their places slide by slide, then a summary.
 * `baseline`: what a baseline says of the findings, of which `result` has those that are new.
 */
export function terminalReport(result: CheckResult, baseline?: BaselineComparison): string[] {
  const { causes, findings, slides, durations } = result
  const seconds = [...durations.values()].reduce((a, b) => a + b, 0) / 1000
  const each = slides.length ? (seconds / slides.length).toFixed(1) : '0'
  const found = `${plural(causes.length, 'cause')} of ${plural(findings.length, 'finding')}`
  return [
    ...grades.flatMap((grade) => gradeLines(grade, causes)),
    ...placeLines(causes),
    ...disabledLines(result),
    ...(baseline ? baselineLines(baseline) : []),
    '',
    `${plural(slides.length, 'slide')} looked at, ${each} s per slide: ${findings.length ? found : 'no findings'}.`,
  ]
}
