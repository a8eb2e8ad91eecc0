import { DeckError } from 'slidev-paper/deck'
import { grades, type Grade } from './grades'
import type { Finding } from './rule-runner'

/** The least grade of findings with which a check fails; none = it never does. */
export type FailOn = Grade | 'none'

/** Reads --fail-on. Throws a DeckError for another word. */
export function parseFailOn(word = 'hard-to-read'): FailOn {
  const words: readonly string[] = [...grades, 'none']
  if (!words.includes(word)) throw new DeckError(`--fail-on ${word}: write one of ${words.join(', ')}.`)
  return word as FailOn
}

/** Whether any finding is of this grade or a worse one. */
export const isFailing = (findings: readonly Pick<Finding, 'grade'>[], failOn: FailOn): boolean =>
  failOn !== 'none' && findings.some(({ grade }) => grades.indexOf(grade) <= grades.indexOf(failOn))
