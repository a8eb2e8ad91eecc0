/** Results of the checks of PDFs: the specs expect no problems, the mutation tests search the messages. */
import { expectNone } from '../fixtures/expect-none'

export interface RuleProblems {
  /** What was checked. */
  rule: string
  problems: string[]
}

/** Expects that no rule has problems. */
export function expectNoProblems(results: readonly RuleProblems[]): void {
  for (const { rule, problems } of results) expectNone(problems, rule)
}

/** All messages, one line each. `subject`: a slide or document. */
export const formatMessages = (subject: string, results: readonly RuleProblems[]): string[] =>
  results.flatMap(({ rule, problems }) => problems.map((problem) => `${subject} · ${rule} · ${problem}`))
