/** Looks at a whole deck in a browser and says what is wrong with it. */
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
  browser: Browser
  /** Where the deck is served, with a slash at the end. */
  url: string
  settings?: Partial<Settings>
  /** Which slides, once the deck is known; absent = all. */
  slides?: (deck: DeckInfo) => number[]
  /** Rules by name; absent = all. */
  rules?: readonly string[]
  /** Notes of a slide, where Slidev does not have them on the page. */
  notes?: (slide: SlideInfo) => string
  /** A line for who waits. */
  onProgress?: (line: string) => void
  /** The deck's PDF, to be held against its slides. */
  pdf?: Uint8Array
  /** Whether to keep a small picture of each slide. */
  thumbnails?: boolean
}

export interface CheckResult {
  deck: DeckInfo
  /** The slides looked at. */
  slides: SlideInfo[]
  findings: Finding[]
  /** What slides have switched off. */
  disabledRules: DisabledRule[]
  ruleResults: RuleResult[]
  /** What was seen of each slide, in the first mode. */
  snapshots: SlideSnapshot[]
  /** Slide → milliseconds in all passes. */
  durations: Map<number, number>
  /** Slide → JPEG of its last click. */
  thumbnails: Map<number, Buffer>
}

/** The rules of these names, old ones too. Throws a GateError for a name that is none. */
export function selectRules(names?: readonly string[]) {
  const ids = names?.map(currentRuleId)
  const unknown = ids?.find((id) => !all.some((rule) => rule.id === id))
  if (unknown)
    throw new GateError(`There is no rule “${unknown}”. There are: ${all.map((r) => r.id).join(', ')}.`)
  return all.filter((rule) => !ids || ids.includes(rule.id))
}

/** Says which slide switches a rule off that is none, or without a reason. */
export function assertDisabledRules({ slides }: DeckInfo, { disabledRules }: RuleRunner) {
  for (const { rule, slide, reason } of disabledRules) {
    const about = `Slide ${slide} “${slides[slide - 1]!.title}” switches off “${rule}”`
    if (!all.some(({ id }) => id === rule)) throw new GateError(`${about}, which is no rule.`)
    if (!reason) throw new GateError(`${about} without a reason. Write gate: { off: { ${rule}: 'why' } }.`)
  }
}

const modesOf = ({ colorSchema }: DeckInfo): Mode[] =>
  colorSchema === 'light' || colorSchema === 'dark' ? [colorSchema] : ['light', 'dark']

/** For all slides of the overview to be drawn once they have come, in ms. */
const OVERVIEW_RENDER_MS = 500

/** What belongs to no slide. */
const wholeDeck: SlideInfo = { no: 0, name: '', title: 'the whole deck', notes: '', frontmatter: {} }

class CheckRun {
  readonly runner: RuleRunner
  readonly snapshots: SlideSnapshot[] = []
  readonly durations = new Map<number, number>()
  readonly thumbnails = new Map<number, Buffer>()
  private readonly axeCache: AxeCache = new Map()
  private readonly host = new DeckHost()
  /** Slide → its words when entered at its last click, if that is reached. */
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
    work: (round: PassContext) => Promise<void>,
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

  /** Each slide in turn; what it has set going is asked for when the next has been looked at. */
  private async forEachSlide(round: PassContext, work: (slide: SlideInfo) => Promise<string>): Promise<void> {
    for (const slide of this.slides) {
      const start = performance.now()
      const about = await work(slide)
      await reportLeakedTimers(round, this.slides, 'left')
      const took = performance.now() - start
      this.durations.set(slide.no, (this.durations.get(slide.no) ?? 0) + took)
      this.options.onProgress?.(
        `  ${String(slide.no).padStart(3)}  ${(took / 1000).toFixed(1).padStart(4)} s  ${about}  ${slide.title}`,
      )
    }
    await this.leaveLastSlide(round)
  }

  /** Leaves the last slide, so that what it leaves behind is seen. */
  private async leaveLastSlide(round: PassContext): Promise<void> {
    const last = this.slides.at(-1)!
    const other = this.deck.slides.find(({ no }) => no !== last.no)
    if (!other) return
    await round.deckPage.page.evaluate(async (no) => {
      window.gate.setCurrentSlide(no)
      await window.gate.goToSlide(no)
    }, other.no)
    await round.deckPage.page.waitForTimeout(300)
    await reportLeakedTimers(round, this.slides, 'left')
    round.deckPage.drainLog()
  }

  private forwardPass(mode: Mode) {
    return this.runPass(mode, 'reduce', (round) =>
      this.forEachSlide(round, async (slide) => {
        const snapshot = await walkForwards(round, slide)
        this.snapshots.push(snapshot)
        if (snapshot.contentByClick.length) await revisitLastClick(round, snapshot)
        if (this.options.thumbnails) this.thumbnails.set(slide.no, await takeThumbnail(round.deckPage))
        return `${mode}, ${snapshot.clicks} clicks`
      }),
    )
  }

  private async otherPasses(first: Mode, second?: Mode) {
    if (second)
      await this.runPass(second, 'reduce', (round) =>
        this.forEachSlide(round, async (slide) => {
          this.textAtLastClick.set(slide.no, await walkBackwards(round, slide))
          return second
        }),
      )
    await this.runPass(first, 'no-preference', (round) => runThroughWithMotion(round, this.slides))
    await this.runPass(first, 'reduce', async (round) => {
      await runThroughPresenterView(round, this.slides)
      if (this.slides.length === this.deck.slides.length) await this.overviewPass(round.deckPage)
    })
  }

  /** All slides on one page: they must get along with each other. */
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

  /** Entered at its last click, a slide says what it says when clicked through. */
  private async compareLastClicks(mode?: Mode) {
    const differing = this.snapshots.filter(({ slide, contentByClick }) => {
      const now = this.textAtLastClick.get(slide.no)
      const last = contentByClick.at(-1)
      return last && now !== undefined && withoutWhitespace(now) !== withoutWhitespace(joinTexts(last.texts))
    })
    if (!mode || !differing.length) return
    // It was clicked through in the other mode, which may have words of its own.
    await this.runPass(mode, 'reduce', async (round) => {
      for (const { slide, clicks } of differing) {
        const [now, before] = [this.textAtLastClick.get(slide.no)!, await clickThrough(round, slide)]
        // Into how many texts a line is cut is not seen.
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

export async function check(options: CheckOptions): Promise<CheckResult> {
  // First of all, so that nobody waits to hear that it cannot be read.
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
