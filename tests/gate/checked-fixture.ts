import { check, openDeck, type Finding, type CheckResult } from '../../gate'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { writeFixtureDeck } from './fixture-deck'
import type { RuleCase } from './rule-case'
import { printDeck } from './print-deck'

async function checkFixture(folder: string, cases: readonly RuleCase[], invalid: boolean, printed: boolean) {
  const slides = writeFixtureDeck(`${folder}-${invalid ? 'invalid' : 'valid'}`, cases, invalid)
  const { url, close } = await openDeck(slides, console.log)
  const browser = await launchWithoutCache()
  try {
    const pdf = printed ? await printDeck(browser, slides, !invalid) : undefined
    return await check({ browser, url, pdf, settings: { notes: true, clickMarkers: 'always' } })
  } finally {
    await browser.close()
    await close()
  }
}

/** The gate's results for a deck of rule cases in its valid and its invalid version. */
export class CheckedFixture {
  private constructor(
    readonly cases: readonly RuleCase[],
    readonly valid: CheckResult,
    readonly invalid: CheckResult,
  ) {}

  /** Writes and checks both versions; `printed`: prints them and checks their PDFs too. */
  static async run(folder: string, cases: readonly RuleCase[], printed: boolean): Promise<CheckedFixture> {
    const valid = await checkFixture(folder, cases, false, printed)
    return new CheckedFixture(cases, valid, await checkFixture(folder, cases, true, printed))
  }

  /** Number of the case's slide; the first slide of the deck has no case. */
  slideOf(ruleCase: RuleCase): number {
    return ruleCase.deckWide ? 0 : this.cases.indexOf(ruleCase) + 2
  }

  /** Findings on the slide of a case in the invalid version. */
  findingsFor(ruleCase: RuleCase): Finding[] {
    return this.invalid.findings.filter(({ slide }) => slide === this.slideOf(ruleCase))
  }

  /** Whether the rule reports the case at its click and in its mode. */
  detects(ruleCase: RuleCase): boolean {
    return this.findingsFor(ruleCase).some(
      ({ rule, click, occurrences }) =>
        rule === ruleCase.rule &&
        (click === ruleCase.click || !!ruleCase.deckWide) &&
        (!ruleCase.mode || occurrences.every((when) => when.includes(ruleCase.mode!))),
    )
  }
}
