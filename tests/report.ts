/** Collects what the browser and PDF checks find, and tells it slide by slide. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const resultsFolder = 'test-results'

export class Report {
  private passed = 0
  private readonly faults = new Map<string, string[]>()
  private failed = 0

  /** One check of one thing: what it found, nothing = passed. `subject` heads its messages. */
  check(subject: string, found: readonly string[]): void {
    if (!found.length) {
      this.passed++
      return
    }
    this.failed++
    const list = this.faults.get(subject) ?? []
    for (const fault of found) if (!list.includes(fault)) list.push(fault)
    this.faults.set(subject, list)
  }

  /** Adds a line below a subject that has failed. */
  note(subject: string, line: string): void {
    this.faults.get(subject)?.push(line)
  }

  failedOn(subject: string): boolean {
    return this.faults.has(subject)
  }

  /** Prints everything found, writes the counts for the summary, sets the exit code. */
  finish(suite: string): void {
    for (const [subject, list] of this.faults) {
      console.log(`\n✗ ${subject}`)
      for (const fault of list) console.log(`    ${fault}`)
    }
    console.log(`\n${suite}: ${this.passed} passed, ${this.failed} failed`)
    const file = `${resultsFolder}/counts/${suite}.json`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ passed: this.passed, failed: this.failed }))
    if (this.failed) process.exitCode = 1
  }
}
