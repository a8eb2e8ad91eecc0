/** The result of a rule for PDFs. */
export interface PdfRuleResult {
  /** Clauses of the standard, or a short name. */
  id: string
  /** What a PDF that passes does: “is tagged”. */
  description: string
  /** One message for each violation. */
  problems: string[]
  /** Whether no standard demands it. */
  isAdvice?: true
}

/** Problems printed for each rule, at most. */
const MAX_PROBLEMS = 8

/** Lines for a terminal: what a PDF fulfils, and what not. */
export const formatResults = (results: readonly PdfRuleResult[]): string[] =>
  results.flatMap(({ id, description, problems, isAdvice }) => [
    `  ${problems.length ? (isAdvice ? 'tip' : 'no ') : 'yes'} ${description} (${id})`,
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `        ${problem}`),
    ...(problems.length > MAX_PROBLEMS ? [`        and ${problems.length - MAX_PROBLEMS} more`] : []),
  ])
