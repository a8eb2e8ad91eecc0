/** Collects what the browser and PDF checks find, and tells it slide by slide. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const resultsFolder = 'test-results'

export class Report {
  private passed = 0
  private failed = 0
  /** Subject → when it was looked at → what was found. */
  private readonly faults = new Map<string, Map<string, string[]>>()

  /** One check of one thing: what it found, nothing = passed. Messages are grouped by subject. */
  check(subject: string, when: string, found: readonly string[]): void {
    if (!found.length) {
      this.passed++
      return
    }
    this.failed++
    const visits = this.faults.get(subject) ?? new Map<string, string[]>()
    this.faults.set(subject, visits)
    visits.set(when, [...new Set([...(visits.get(when) ?? []), ...found])])
  }

  /** Adds a line below what has failed. */
  note(subject: string, when: string, line: string): void {
    this.faults.get(subject)?.get(when)?.push(line)
  }

  failedOn(subject: string, when: string): boolean {
    return this.faults.get(subject)?.has(when) ?? false
  }

  /** Prints everything found, writes the counts for the summary, sets the exit code. */
  finish(suite: string): void {
    for (const [subject, visits] of this.faults) {
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
