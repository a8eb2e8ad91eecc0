/** Groups findings by what causes them, over the whole deck. */
import type { Finding } from './rule-runner'
import { grades, type Grade } from './grades'

/** All findings that one change mends. */
export interface Cause {
  rule: string
  grade: Grade
  /** What is wrong, without where. */
  message: string
  /** How to fix it. */
  fixHint: string
  /** Its findings, in the order of the deck; at least one. */
  findings: Finding[]
}

/** Worst grade first, then by the number of places. */
const byWeight = (a: Cause, b: Cause) =>
  grades.indexOf(a.grade) - grades.indexOf(b.grade) || b.findings.length - a.findings.length

const keyOf = ({ rule, grade, cause }: Finding) => `${rule} ${grade} ${cause}`

/** The place of a finding, the same on all slides. */
function placeOf({ boxes: [box] }: Finding): string {
  return box ? [box.x, box.y, box.w, box.h].map(Math.round).join(' ') : ''
}

/** Keys of causes with a place that several slides share: an element of the layout, which one change mends. */
function sharedPlaces(findings: readonly Finding[]): Set<string> {
  const slideByPlace = new Map<string, number>()
  const shared = new Set<string>()
  for (const finding of findings) {
    const key = `${keyOf(finding)} ${placeOf(finding)}`
    const slide = slideByPlace.get(key) ?? finding.slide
    if (slide !== finding.slide && placeOf(finding)) shared.add(key)
    slideByPlace.set(key, slide)
  }
  return shared
}

/** Key of a cause of one slide, or of several at the same place. */
function ownKey(finding: Finding, shared: ReadonlySet<string>): string {
  const atPlace = `${keyOf(finding)} ${placeOf(finding)}`
  return shared.has(atPlace) ? atPlace : `${keyOf(finding)} on ${finding.slide}`
}

/** Causes of the findings: those of the worst grade first, and of these the one with most findings. */
export function groupByCause(findings: readonly Finding[]): Cause[] {
  const shared = sharedPlaces(findings.filter(({ ownToSlide }) => ownToSlide))
  const causes = new Map<string, Cause>()
  for (const finding of findings) {
    const { rule, grade, cause: message, fixHint, ownToSlide } = finding
    const key = ownToSlide ? ownKey(finding, shared) : keyOf(finding)
    const cause = causes.get(key) ?? { rule, grade, message, fixHint, findings: [] }
    cause.findings.push(finding)
    causes.set(key, cause)
  }
  return [...causes.values()].sort(byWeight)
}
