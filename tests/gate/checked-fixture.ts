/** A deck of planted faults, judged by the gate, and the same deck without them. */
import { check, openDeck, type Finding, type CheckResult } from '../../gate'
import { launchWithoutCache } from '../helpers/browser'
import { writeFixtureDeck } from './fixture-deck'
import type { RuleCase } from './rule-case'
import { printDeck } from './print-deck'

async function checkFixture(folder: string, faults: readonly RuleCase[], invalid: boolean, printed: boolean) {
  const slides = writeFixtureDeck(`${folder}-${invalid ? 'faulty' : 'sound'}`, faults, invalid)
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

export class CheckedFixture {
  private constructor(
    readonly cases: readonly RuleCase[],
    readonly valid: CheckResult,
    readonly invalid: CheckResult,
  ) {}

  /** printed: it is held against its PDF, too. */
  static async run(folder: string, faults: readonly RuleCase[], printed: boolean): Promise<CheckedFixture> {
    const sound = await checkFixture(folder, faults, false, printed)
    return new CheckedFixture(faults, sound, await checkFixture(folder, faults, true, printed))
  }

  /** The first slide has no fault. */
  slideOf(fault: RuleCase): number {
    return fault.deckWide ? 0 : this.cases.indexOf(fault) + 2
  }

  /** What is told of its slide. */
  findingsFor(fault: RuleCase): Finding[] {
    return this.invalid.findings.filter(({ slide }) => slide === this.slideOf(fault))
  }

  detects(fault: RuleCase): boolean {
    return this.findingsFor(fault).some(
      ({ rule, click, occurrences }) =>
        rule === fault.rule &&
        (click === fault.click || !!fault.deckWide) &&
        (!fault.mode || occurrences.every((when) => when.includes(fault.mode!))),
    )
  }
}
