/** Checks a deck in a browser: several passes over its slides, each evaluated by the rules. */
import type { Browser } from 'playwright'
import { RuleRunner, disabledRulesOf, type Finding, type DisabledRule, type RuleResult } from './rule-runner'
import { GateError } from './deck/gate-error'
import type { DeckInfo, Mode, SlideInfo, SlideSnapshot } from './types'
import { rules as all } from './rules'
import { currentRuleId, renamedRuleNotices } from './rules/renamed-rules'
import { defaultSettings, type Settings } from './settings'
import { DeckHost } from './visit/deck-host'
import type { AxeCache } from './visit/take-snapshot'
import { openDeckPage, loadDeckInfo, type DeckTarget, type DeckPage } from './visit/deck-page'
import {
  clickThrough,
  revisitLastClick,
  reportLeakedTimers,
  walkForwards,
  walkBackwards,
  joinTexts,
  type PassContext,
} from './visit/walk'
import { runThroughPresenterView, runThroughWithMotion } from './visit/run-through'

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
  /** The slides that were checked. */
  slides: SlideInfo[]
  findings: Finding[]
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

/** Rules of these ids, current or renamed; all rules by default. Throws a GateError for an unknown id. */
export function selectRules(names?: readonly string[]) {
  const ids = names?.map(currentRuleId)
  const unknown = ids?.find((id) => !all.some((rule) => rule.id === id))
  if (unknown)
    throw new GateError(`Unknown rule “${unknown}”. The rules are: ${all.map((r) => r.id).join(', ')}.`)
  return all.filter((rule) => !ids || ids.includes(rule.id))
}

/** Throws a GateError if a slide disables an unknown rule, or disables a rule without a reason. */
export function assertDisabledRules({ slides }: DeckInfo, { disabledRules }: RuleRunner) {
  for (const { rule, slide, reason } of disabledRules) {
    const about = `Slide ${slide} “${slides[slide - 1]!.title}” disables “${rule}”`
    if (!all.some(({ id }) => id === rule)) throw new GateError(`${about}, which is not a rule.`)
    if (!reason) throw new GateError(`${about} without a reason. Write gate: { off: { ${rule}: 'why' } }.`)
  }
}

const modesOf = ({ colorSchema }: DeckInfo): Mode[] =>
  colorSchema === 'light' || colorSchema === 'dark' ? [colorSchema] : ['light', 'dark']

/** Time for the overview to render all slides once they are loaded, in ms. */
const OVERVIEW_RENDER_MS = 500

/** Stands in for the slide in findings of the whole deck. */
const wholeDeck: SlideInfo = { no: 0, name: '', title: 'the whole deck', notes: '', frontmatter: {} }

class CheckRun {
  readonly runner: RuleRunner
  readonly snapshots: SlideSnapshot[] = []
  readonly durations = new Map<number, number>()
  readonly thumbnails = new Map<number, Buffer>()
  private readonly axeCache: AxeCache = new Map()
  private readonly host = new DeckHost()
  /** Slide number → its text when entered at its last click; undefined if that click was not reached. */
  private readonly textAtLastClick = new Map<number, string | undefined>()

  constructor(
    private readonly options: CheckOptions,
    private readonly target: DeckTarget,
    readonly deck: DeckInfo,
    readonly slides: SlideInfo[],
  ) {
    this.runner = new RuleRunner(selectRules(options.rules), target.settings, deck)
    assertDisabledRules(deck, this.runner)
  }

  async run(): Promise<void> {
    const [first, second] = modesOf(this.deck)
    await Promise.all([this.forwardPass(first!), this.otherPasses(first!, second)])
    await this.compareLastClicks(second)
  }

  private async runPass(
    mode: Mode,
    motion: 'reduce' | 'no-preference',
    work: (pass: PassContext) => Promise<void>,
  ) {
    const deckPage = await openDeckPage(this.target, { mode, motion }, this.deck)
    try {
      const { startupLog } = deckPage
      this.runner.runNavigationRules({
        slide: wholeDeck,
        when: `at the start, ${mode}`,
        click: 0,
        log: startupLog,
      })
      await work({
        deckPage,
        runner: this.runner,
        settings: this.target.settings,
        axeCache: this.axeCache,
        host: this.host,
      })
    } finally {
      await deckPage.close()
    }
  }

  /** Visits each slide in turn. Leaked timers of a slide are reported after the visit of the next one. */
  private async forEachSlide(pass: PassContext, visit: (slide: SlideInfo) => Promise<string>): Promise<void> {
    for (const slide of this.slides) {
      const start = performance.now()
      const about = await visit(slide)
      await reportLeakedTimers(pass, this.slides, 'left')
      const took = performance.now() - start
      this.durations.set(slide.no, (this.durations.get(slide.no) ?? 0) + took)
      this.options.onProgress?.(
        `  ${String(slide.no).padStart(3)}  ${(took / 1000).toFixed(1).padStart(4)} s  ${about}  ${slide.title}`,
      )
    }
    await this.leaveLastSlide(pass)
  }

  /** Leaves the last slide, so that its leaked timers are reported too. */
  private async leaveLastSlide(pass: PassContext): Promise<void> {
    const last = this.slides.at(-1)!
    const other = this.deck.slides.find(({ no }) => no !== last.no)
    if (!other) return
    await pass.deckPage.page.evaluate(async (no) => {
      window.gate.setCurrentSlide(no)
      await window.gate.goToSlide(no)
    }, other.no)
    await pass.deckPage.page.waitForTimeout(300)
    await reportLeakedTimers(pass, this.slides, 'left')
    pass.deckPage.drainLog()
  }

  private forwardPass(mode: Mode) {
    return this.runPass(mode, 'reduce', (pass) =>
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
      await this.runPass(second, 'reduce', (pass) =>
        this.forEachSlide(pass, async (slide) => {
          this.textAtLastClick.set(slide.no, await walkBackwards(pass, slide))
          return second
        }),
      )
    await this.runPass(first, 'no-preference', (pass) => runThroughWithMotion(pass, this.slides))
    await this.runPass(first, 'reduce', async (pass) => {
      await runThroughPresenterView(pass, this.slides)
      if (this.slides.length === this.deck.slides.length) await this.overviewPass(pass.deckPage)
    })
  }

  /** Runs the deck rules in the overview, which has all slides on one page. */
  private async overviewPass({ page, drainLog }: DeckPage) {
    await page.goto('about:blank')
    await page.goto(`${this.target.url}${this.deck.hashRouting ? '#/' : ''}overview`)
    await page
      .waitForFunction(() => window.gate?.deckInfo() && window.gate.areAllSlidesLoaded(), undefined, {
        timeout: 60_000,
      })
      .catch(() => undefined)
    await page.waitForTimeout(OVERVIEW_RENDER_MS)
    drainLog()
    this.runner.runDeckRules({
      info: this.deck,
      repeatedIds: await page.evaluate(() => window.gate.repeatedIds()),
    })
  }

  /** Compares the text of each slide entered at its last click with its text after clicking through. */
  private async compareLastClicks(mode?: Mode) {
    const differing = this.snapshots.filter(({ slide, contentByClick }) => {
      const now = this.textAtLastClick.get(slide.no)
      const last = contentByClick.at(-1)
      return last && now !== undefined && withoutWhitespace(now) !== withoutWhitespace(joinTexts(last.texts))
    })
    if (!mode || !differing.length) return
    // The forward pass ran in the other mode, whose text may differ: click through again in this mode.
    await this.runPass(mode, 'reduce', async (pass) => {
      for (const { slide, clicks } of differing) {
        const [now, before] = [this.textAtLastClick.get(slide.no)!, await clickThrough(pass, slide)]
        // The split of a line into text nodes is invisible.
        if (withoutWhitespace(now) === withoutWhitespace(before)) continue
        const changed = { now: [now], before: [before], kind: 'entered' as const }
        const when = `entered at its last click, ${mode}`
        this.runner.runNavigationRules({ slide, when, click: clicks, log: [], diff: changed })
      }
    })
  }
}

const withoutWhitespace = (text: string) => text.replace(/\s/g, '')

const takeThumbnail = ({ page }: DeckPage) => page.screenshot({ type: 'jpeg', quality: 60 })

/** Checks a deck. Throws a GateError if the deck does not start, the PDF is unreadable or an option is wrong. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  // Opened first: an unreadable PDF fails before the deck is checked.
  const pdfModule = options.pdf && (await import('./pdf/compare-with-slides'))
  const pdf = pdfModule && (await pdfModule.openPdf(options.pdf!))
  const settings = { ...defaultSettings, ...options.settings }
  const target = { browser: options.browser, url: options.url, settings }
  const deck = await loadDeckInfo(target)
  if (options.notes) for (const slide of deck.slides) slide.notes = options.notes(slide)
  const usedIds = [...(options.rules ?? []), ...deck.slides.flatMap((s) => Object.keys(disabledRulesOf(s)))]
  for (const line of renamedRuleNotices(usedIds)) options.onProgress?.(line)
  const numbers = options.slides?.(deck)
  const slides = deck.slides.filter(({ no }) => !numbers || numbers.includes(no))
  const run = new CheckRun(options, target, deck, slides)
  await run.run()
  if (pdf) await pdfModule.compareWithSlides(pdf, deck, run.snapshots, run.runner)
  const { runner, snapshots, durations, thumbnails } = run
  const { findings, disabledRules, ruleResults } = runner
  return { deck, slides, findings, disabledRules, ruleResults, snapshots, durations, thumbnails }
}
