/** Checks a deck in a browser: several passes over its slides, each evaluated by the rules. */
import type { Browser } from 'playwright'
import { addTitles } from './add-titles'
import { groupByCause, type Cause } from './causes'
import type { Finding, DisabledRule, RuleResult } from './rule-runner'
import type { DeckInfo, Mode, SlideInfo, SlideSnapshot } from './types'
import { renamedRuleNotices } from './rules/renamed-rules'
import { defaultSettings, type Settings } from './settings'
import type { DeckPage } from './visit/deck-page'
import { DeckSession, type PassOptions } from './visit/deck-session'
import {
  compareEnteredText,
  isDifferentText,
  lastClickText,
  revisitLastClick,
  leaveSlide,
  reportLateLog,
  reportLeakedTimers,
  walkForwards,
  walkBackwards,
  joinTexts,
  type PassContext,
} from './visit/walk'
import { checkOverview } from './visit/overview'
import { openInPresenterView, runThroughWithMotion } from './visit/run-through'

export interface CheckOptions {
  /** Browser in which the deck is opened; a Chromium. */
  browser: Browser
  /** Address of the served deck, with a trailing slash. */
  url: string
  /** Settings that differ from the defaults. */
  settings?: Partial<Settings>
  /** Selects the numbers of the slides to check; all by default. */
  slides?: (deck: DeckInfo) => number[]
  /** Ids of the rules to run; all by default. */
  rules?: readonly string[]
  /** Speaker notes of a slide, for a deck that is built without them. */
  notes?: (slide: SlideInfo) => string
  /** Called with each line of progress. */
  onProgress?: (line: string) => void
  /** The deck's PDF, to compare with its slides. */
  pdf?: Uint8Array
  /** Whether to take a thumbnail of each slide. */
  thumbnails?: boolean
}

export interface CheckResult {
  deck: DeckInfo
  /** The slides that were checked; the title of one without a title is its first words. */
  slides: SlideInfo[]
  findings: Finding[]
  /** The findings by what causes them, worst first. */
  causes: Cause[]
  /** Rules that slides disable in their frontmatter. */
  disabledRules: DisabledRule[]
  /** Every evaluation of a rule, also those without findings. */
  ruleResults: RuleResult[]
  /** One snapshot per slide, in the first mode. */
  snapshots: SlideSnapshot[]
  /** Slide number → duration of all passes, in ms. */
  durations: Map<number, number>
  /** Slide number → JPEG of its last click. */
  thumbnails: Map<number, Buffer>
}

const modesOf = ({ colorSchema }: DeckInfo): Mode[] =>
  colorSchema === 'light' || colorSchema === 'dark' ? [colorSchema] : ['light', 'dark']

class CheckRun {
  readonly snapshots: SlideSnapshot[] = []
  /** Those in the second mode, for a PDF in that mode. */
  readonly secondSnapshots: SlideSnapshot[] = []
  readonly durations = new Map<number, number>()
  readonly thumbnails = new Map<number, Buffer>()
  /** Slide number → its text when entered at its last click; undefined if that click was not reached. */
  private readonly textAtLastClick = new Map<number, string | undefined>()

  constructor(
    private readonly options: CheckOptions,
    private readonly session: DeckSession,
    readonly slides: SlideInfo[],
  ) {}

  async run(): Promise<void> {
    const [first, second] = modesOf(this.session.deck)
    await Promise.all([this.forwardPass(first!), this.otherPasses(first!, second)])
    await this.compareLastClicks(second)
  }

  private async runPass(options: PassOptions, work: (pass: PassContext) => Promise<void>) {
    const pass = await this.session.openPass(options)
    try {
      await work(pass)
    } finally {
      await pass.deckPage.close()
    }
  }

  /** Visits each slide in turn. Leaked timers of a slide are reported after the visit of the next one. */
  private async forEachSlide(pass: PassContext, visit: (slide: SlideInfo) => Promise<string>): Promise<void> {
    for (const slide of this.slides) {
      const start = performance.now()
      const about = await visit(slide)
      await reportLeakedTimers(pass, this.slides, 'left')
      await reportLateLog(pass, slide)
      const took = performance.now() - start
      this.durations.set(slide.no, (this.durations.get(slide.no) ?? 0) + took)
      this.options.onProgress?.(
        `  ${String(slide.no).padStart(3)}  ${(took / 1000).toFixed(1).padStart(4)} s  ${about}  ${slide.title}`,
      )
    }
    await leaveSlide(pass, this.slides.at(-1)!, this.session.deck.slides, this.slides)
  }

  private forwardPass(mode: Mode) {
    return this.runPass({ mode, motion: 'reduce' }, (pass) =>
      this.forEachSlide(pass, async (slide) => {
        const snapshot = await walkForwards(pass, slide)
        this.snapshots.push(snapshot)
        if (snapshot.contentByClick.length) await revisitLastClick(pass, snapshot)
        if (this.options.thumbnails) this.thumbnails.set(slide.no, await takeThumbnail(pass.deckPage))
        return `${mode}, ${snapshot.clicks} clicks`
      }),
    )
  }

  private async otherPasses(first: Mode, second?: Mode) {
    if (second)
      await this.runPass({ mode: second, motion: 'reduce' }, (pass) =>
        this.forEachSlide(pass, async (slide) => {
          const snapshot = await walkBackwards(pass, slide)
          this.textAtLastClick.set(slide.no, lastClickText(snapshot))
          if (this.options.pdf) this.secondSnapshots.push(snapshot)
          return second
        }),
      )
    await this.runPass({ mode: first, motion: 'no-preference' }, (pass) =>
      runThroughWithMotion(pass, this.slides),
    )
    await this.runPass({ mode: first, motion: 'reduce' }, async (pass) => {
      for (const slide of this.slides) await openInPresenterView(pass, slide)
      if (this.slides.length === this.session.deck.slides.length) await checkOverview(pass, this.session)
    })
  }

  /** Compares the text of each slide entered at its last click with its text after clicking through. */
  private async compareLastClicks(mode?: Mode) {
    const differing = this.snapshots.filter(({ slide, contentByClick }) => {
      const now = this.textAtLastClick.get(slide.no)
      const last = contentByClick.at(-1)
      return last && now !== undefined && isDifferentText(now, joinTexts(last.texts))
    })
    if (!mode || !differing.length) return
    // The forward pass ran in the other mode, whose text may differ: click through again in this mode.
    await this.runPass({ mode, motion: 'reduce' }, async (pass) => {
      for (const { slide } of differing)
        await compareEnteredText(pass, slide, this.textAtLastClick.get(slide.no)!)
    })
  }
}

const takeThumbnail = ({ page }: DeckPage) => page.screenshot({ type: 'jpeg', quality: 60 })

/** Checks a deck. Throws a DeckError if the deck does not start, the PDF is unreadable or an option is wrong. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  // Opened first: an unreadable PDF fails before the deck is checked.
  const pdfModule = options.pdf && (await import('./pdf/compare-with-slides'))
  const pdf = pdfModule && (await pdfModule.openPdf(options.pdf!))
  const settings = { ...defaultSettings, ...options.settings }
  const { browser, url, notes, rules } = options
  const session = await DeckSession.open(
    { browser, url, settings },
    { rules, notes, settings: options.settings },
  )
  const { deck, runner } = session
  for (const line of renamedRuleNotices(session.usedRuleIds)) options.onProgress?.(line)
  const numbers = options.slides?.(deck)
  const slides = deck.slides.filter(({ no }) => !numbers || numbers.includes(no))
  const run = new CheckRun(options, session, slides)
  await run.run()
  if (pdf) await pdfModule.compareWithSlides(pdf, deck, run.snapshots, runner, run.secondSnapshots)
  const { snapshots, durations, thumbnails } = run
  const { disabledRules, ruleResults } = runner
  const titled = addTitles(slides, snapshots)
  const titleOf = new Map(titled.map(({ no, title }) => [no, title]))
  const findings = runner.findings.map((finding) => ({
    ...finding,
    title: titleOf.get(finding.slide) ?? finding.title,
  }))
  const causes = groupByCause(findings)
  return {
    deck,
    slides: titled,
    findings,
    causes,
    disabledRules,
    ruleResults,
    snapshots,
    durations,
    thumbnails,
  }
}
