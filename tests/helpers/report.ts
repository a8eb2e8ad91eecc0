/** Collects and prints the results of the browser and PDF tests. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const resultsFolder = 'test-results'

export class Report {
  private passed = 0
  private failed = 0
  /** Problems by subject (a slide, a page) and by circumstance (a click, a viewport). */
  private readonly problems = new Map<string, Map<string, string[]>>()

  /** Counts one assertion, which fails if it has problems. Messages are grouped by subject and circumstance. */
  check(subject: string, when: string, problems: readonly string[]): void {
    if (!problems.length) {
      this.passed++
      return
    }
    this.failed++
    const byCircumstance = this.problems.get(subject) ?? new Map<string, string[]>()
    this.problems.set(subject, byCircumstance)
    byCircumstance.set(when, [...new Set([...(byCircumstance.get(when) ?? []), ...problems])])
  }

  /** Adds a line to the problems of an assertion that has failed. */
  addNote(subject: string, when: string, line: string): void {
    this.problems.get(subject)?.get(when)?.push(line)
  }

  hasFailed(subject: string, when: string): boolean {
    return this.problems.get(subject)?.has(when) ?? false
  }

  /** Prints all problems, writes the counts for the summary of `npm test` and sets the exit code. */
  finish(suite: string): void {
    for (const [subject, byCircumstance] of this.problems) {
      console.log(`\n✗ ${subject}`)
      for (const [when, problems] of byCircumstance) {
        if (when) console.log(`  ${when}`)
        for (const problem of problems) console.log(`    ${problem}`)
      }
    }
    console.log(`\n${suite}: ${this.passed} passed, ${this.failed} failed`)
    const file = `${resultsFolder}/counts/${suite}.json`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ passed: this.passed, failed: this.failed }))
    if (this.failed) process.exitCode = 1
  }
}
