import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright'
import { check, openDeck, type Finding } from '../../packages/slidev-gate/index'
import { writeFixtureDeck } from './fixture-deck'
import { nameOf, titles, type FixtureVersion } from './gate-tests'
import { printDeck } from './print-deck'
import type { RuleCase } from './rule-case'

const FOLDER = 'test-results/gate'
const fileOf = (version: FixtureVersion) => `${FOLDER}/${nameOf(version)}.json`

/** A finding as it is written to a file. */
type SavedFinding = Omit<Finding, 'screenshot'>

/** What the gate has found in a deck of rule cases. */
export class CheckedFixture {
  private constructor(
    /** Titles of its cases. */
    private readonly cases: readonly string[],
    readonly findings: readonly SavedFinding[],
  ) {}

  /** Writes a deck, prints it if it is a printed one, checks it, and saves the findings. */
  static async check(browser: Browser, version: FixtureVersion, cases: readonly RuleCase[]): Promise<void> {
    const { isValid, isPrinted } = version
    const folder = `${FOLDER}/${nameOf(version)}`
    rmSync(folder, { recursive: true, force: true })
    const slides = writeFixtureDeck(folder, cases, !isValid)
    const { url, close } = await openDeck(slides, () => {})
    try {
      const pdf = isPrinted ? await printDeck(browser, slides, isValid) : undefined
      const settings = { notes: true, clickMarkers: 'always' } as const
      const { findings } = await check({ browser, url, pdf, settings })
      const saved = findings.map(({ screenshot: _, ...finding }) => finding)
      writeFileSync(
        fileOf(version),
        JSON.stringify({ cases: cases.map(titles.detection), findings: saved }, null, 2),
      )
    } finally {
      await close()
    }
  }

  /** The findings that were saved last. */
  static read(version: FixtureVersion): CheckedFixture {
    const { cases, findings } = JSON.parse(readFileSync(fileOf(version), 'utf8')) as {
      cases: string[]
      findings: SavedFinding[]
    }
    return new CheckedFixture(cases, findings)
  }

  /** Forgets what was saved, so that nothing reads findings of another run. */
  static forget(version: FixtureVersion): void {
    mkdirSync(FOLDER, { recursive: true })
    rmSync(fileOf(version), { force: true })
  }

  /** Number of the case's slide; the first slide of the deck has no case. */
  slideOf(ruleCase: RuleCase): number {
    return ruleCase.deckWide ? 0 : this.cases.indexOf(titles.detection(ruleCase)) + 2
  }

  /** Findings of the deck as a whole and on the slides of a rule's cases; not on those of other rules. */
  findingsForRule(rule: string): readonly SavedFinding[] {
    const ruleOf = (slide: number) => this.cases[slide - 2]?.split(':')[0] ?? rule
    return this.findings.filter(({ slide }) => ruleOf(slide) === rule)
  }

  /** Findings on the slide of a case. */
  findingsFor(ruleCase: RuleCase): readonly SavedFinding[] {
    return this.findings.filter(({ slide }) => slide === this.slideOf(ruleCase))
  }

  /** Whether the rule reports the case at its click and in its mode. */
  detects(ruleCase: RuleCase): boolean {
    return this.findingsFor(ruleCase).some(
      ({ rule, grade, click, occurrences }) =>
        rule === ruleCase.rule &&
        (click === ruleCase.click || !!ruleCase.deckWide) &&
        (!ruleCase.grade || grade === ruleCase.grade) &&
        (!ruleCase.mode || occurrences.every((when) => when.includes(ruleCase.mode!))),
    )
  }
}

/** A finding in one line. */
export const formatFinding = ({ rule, grade, slide, occurrences, message }: SavedFinding): string =>
  `slide ${slide}, ${occurrences.join('; ')}: ${message} [${rule}, ${grade}]`
