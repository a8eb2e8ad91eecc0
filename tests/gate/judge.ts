/** A deck of planted faults, judged by the gate, and the same deck without them. */
import { check, openDeck, type Finding, type Result } from '../../gate'
import { launchForgetful } from '../helpers/browser'
import { writeDeck } from './deck'
import type { Fault } from './fault'
import { printDeck } from './print'

async function judge(folder: string, faults: readonly Fault[], planted: boolean, printed: boolean) {
  const slides = writeDeck(`${folder}-${planted ? 'faulty' : 'sound'}`, faults, planted)
  const { url, close } = await openDeck(slides, console.log)
  const browser = await launchForgetful()
  try {
    const pdf = printed ? await printDeck(browser, slides, !planted) : undefined
    return await check({ browser, url, pdf, settings: { notes: true, clickMarks: 'always' } })
  } finally {
    await browser.close()
    await close()
  }
}

export class JudgedDeck {
  private constructor(
    readonly faults: readonly Fault[],
    readonly sound: Result,
    readonly faulty: Result,
  ) {}

  /** printed: it is held against its PDF, too. */
  static async of(folder: string, faults: readonly Fault[], printed: boolean): Promise<JudgedDeck> {
    const sound = await judge(folder, faults, false, printed)
    return new JudgedDeck(faults, sound, await judge(folder, faults, true, printed))
  }

  /** The first slide has no fault. */
  slideOf(fault: Fault): number {
    return fault.whole ? 0 : this.faults.indexOf(fault) + 2
  }

  /** What is told of its slide. */
  near(fault: Fault): Finding[] {
    return this.faulty.findings.filter(({ slide }) => slide === this.slideOf(fault))
  }

  tells(fault: Fault): boolean {
    return this.near(fault).some(
      ({ rule, click, whens }) =>
        rule === fault.rule &&
        (click === fault.click || !!fault.whole) &&
        (!fault.mode || whens.every((when) => when.includes(fault.mode!))),
    )
  }
}
