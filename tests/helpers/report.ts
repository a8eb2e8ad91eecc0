/** Collects what the browser and PDF checks find, and tells it slide by slide. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const resultsFolder = 'test-results'

export class Report {
  private passed = 0
  private failed = 0
  /** Subject → when it was looked at → what was found. */
  private readonly problems = new Map<string, Map<string, string[]>>()

  /** One check of one thing: what it found, nothing = passed. Messages are grouped by subject. */
  check(subject: string, when: string, problems: readonly string[]): void {
    if (!problems.length) {
      this.passed++
      return
    }
    this.failed++
    const visits = this.problems.get(subject) ?? new Map<string, string[]>()
    this.problems.set(subject, visits)
    visits.set(when, [...new Set([...(visits.get(when) ?? []), ...problems])])
  }

  /** Adds a line below what has failed. */
  addNote(subject: string, when: string, line: string): void {
    this.problems.get(subject)?.get(when)?.push(line)
  }

  hasFailed(subject: string, when: string): boolean {
    return this.problems.get(subject)?.has(when) ?? false
  }

  /** Prints everything found, writes the counts for the summary, sets the exit code. */
  finish(suite: string): void {
    for (const [subject, visits] of this.problems) {
      console.log(`\n✗ ${subject}`)
      for (const [when, found] of visits) {
        if (when) console.log(`  ${when}`)
        for (const fault of found) console.log(`    ${fault}`)
      }
    }
    console.log(`\n${suite}: ${this.passed} passed, ${this.failed} failed`)
    const file = `${resultsFolder}/counts/${suite}.json`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ passed: this.passed, failed: this.failed }))
    if (this.failed) process.exitCode = 1
  }
}
