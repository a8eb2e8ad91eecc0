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

/** Causes of the findings: those of the worst grade first, and of these the one with most findings. */
export function groupByCause(findings: readonly Finding[]): Cause[] {
  const causes = new Map<string, Cause>()
  for (const finding of findings) {
    const { rule, grade, cause: message, fixHint } = finding
    const key = `${rule} ${grade} ${message}`
    const cause = causes.get(key) ?? { rule, grade, message, fixHint, findings: [] }
    cause.findings.push(finding)
    causes.set(key, cause)
  }
  return [...causes.values()].sort(byWeight)
}
