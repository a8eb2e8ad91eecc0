/** Runs the rules on snapshots and collects their findings. */
import type {
  PdfSummary,
  DeckInfo,
  RuleFinding,
  ClickSnapshot,
  NavigationEvent,
  PageComparison,
  SlideInfo,
  SlideSnapshot,
  DeckSnapshot,
} from './types'
import type { Grade } from './grades'
import { BlockedRequests } from './blocked-requests'
import { LogPlaces } from './log-places'
import { clickLabel } from './navigation-steps'
import type { BoundingBox } from './page/types'
import { currentRuleId } from './rules/renamed-rules'
import type { Rule } from './rules/rule'
import type { Settings } from './settings'
import type { DeckWishes } from './wishes'

export interface Finding {
  /** Id of the rule. */
  rule: string
  grade: Grade
  /** What is wrong, without where: the same for all findings that one change mends. */
  cause: string
  /** Whether the same cause on another slide needs a change of its own, unless it is at the same place there. */
  ownToSlide?: boolean
  /** Slide number; 0 = the whole deck. */
  slide: number
  /** Name and title of the slide. */
  name: string
  title: string
  /** The first click with this finding. */
  click: number
  /** Label of the step at which the finding was first seen. */
  when: string
  /** Labels of all steps with this finding. */
  occurrences: string[]
  message: string
  boxes: BoundingBox[]
  /** How to fix it. */
  fixHint: string
  /** PNG of the slide at that step. */
  screenshot?: Buffer
}

/** A rule that a slide disables in its frontmatter, or the deck in its headmatter. */
export interface DisabledRule {
  rule: string
  /** Slide number; 0 = the whole deck. */
  slide: number
  reason: string
  /** Number of findings that are not reported. */
  suppressed: number
}

/** Result of one evaluation of one rule; without messages if the rule reports nothing. */
export interface RuleResult {
  rule: string
  slide: number
  when: string
  messages: string[]
}

interface FindingContext {
  slide?: SlideInfo
  click: number
  when: string
  /** Whether the slide was entered just before. */
  isEntry?: boolean
  screenshot?: Buffer
}

/** Rules about lines of the log, which may come from the slide before. */
const LOG_RULES = ['console-errors', 'failed-requests', 'external-requests']

const wholeDeck = { no: 0, name: '', title: '' }

/** Rules that a slide's frontmatter disables, as written there: rule id → reason. */
export const disabledRulesOf = ({ frontmatter }: SlideInfo): Record<string, unknown> =>
  (frontmatter.gate as { off?: Record<string, unknown> } | undefined)?.off ?? {}

/** Runs rules on snapshots, merges equal findings of a slide, and suppresses those of disabled rules. */
export class RuleRunner {
  readonly ruleResults: RuleResult[] = []
  /** Called with each result as it is recorded, and with the PNG of the step if it has findings. */
  onResult: (result: RuleResult, screenshot?: Buffer) => void = () => {}
  private readonly findingsByKey = new Map<string, Finding>()
  /** Findings, suppressed ones included. */
  private readonly places = new LogPlaces()
  private readonly blockedRequests = new BlockedRequests()
  /** Keys of findings with a box, suppressed ones included. */
  private readonly located = new Set<string>()
  private readonly disabledByKey = new Map<string, DisabledRule>()

  constructor(
    private readonly rules: readonly Rule[],
    private readonly settings: Settings,
    private readonly deck: DeckInfo,
    private readonly wishes: Partial<Pick<DeckWishes, 'off' | 'grades'>> = {},
  ) {
    this.disableRules(wholeDeck.no, wishes.off ?? {})
    for (const slide of deck.slides) this.disableRules(slide.no, disabledRulesOf(slide))
  }

  private disableRules(slide: number, reasonById: Record<string, unknown>): void {
    for (const [id, reason] of Object.entries(reasonById)) {
      const rule = currentRuleId(id)
      const disabled = { rule, slide, reason: String(reason ?? '').trim(), suppressed: 0 }
      this.disabledByKey.set(`${slide} ${rule}`, disabled)
    }
  }

  slideOf(no: number): SlideInfo | undefined {
    return this.deck.slides[no - 1]
  }

  runClickRules(snapshot: ClickSnapshot, screenshot?: Buffer): void {
    const { slide, click, mode } = snapshot
    const context = { slide, click, when: clickLabel(click, mode), screenshot }
    for (const rule of this.rules)
      if (rule.scope === 'click') this.record(rule, context, rule.evaluate(snapshot, this.settings))
      else if ('evaluateClick' in rule && rule.evaluateClick)
        this.record(rule, context, rule.evaluateClick(snapshot, this.settings))
  }

  runSlideRules(snapshot: SlideSnapshot): void {
    for (const rule of this.rules) {
      if (rule.scope !== 'slide') continue
      const found = rule.evaluate(snapshot, this.settings)
      const clicks = new Set(found.map(({ click }) => click))
      if (!found.length) this.record(rule, { slide: snapshot.slide, click: 0, when: 'all clicks' }, [])
      for (const click of clicks) {
        const when = click === undefined ? 'all clicks' : clickLabel(click, snapshot.mode)
        this.record(
          rule,
          { slide: snapshot.slide, click: click ?? 0, when },
          found.filter((f) => f.click === click),
        )
      }
    }
  }

  runNavigationRules(event: NavigationEvent, screenshot?: Buffer): void {
    const { slide, click, when, isEntry, log } = event
    this.blockedRequests.add(log)
    if (isEntry) this.places.addEntry(slide.no, when)
    for (const rule of this.rules)
      if (rule.scope === 'navigation')
        this.record(rule, { slide, click, when, isEntry, screenshot }, rule.evaluate(event, this.settings))
  }

  runDeckRules(deck: DeckSnapshot): void {
    for (const rule of this.rules)
      if (rule.scope === 'deck')
        this.record(rule, { click: 0, when: 'the whole deck' }, rule.evaluate(deck, this.settings))
  }

  /** `renderPng` renders the page as PNG; called at most once, and only if a rule reports something. */
  runPdfPageRules(page: PageComparison, renderPng: () => Buffer): void {
    const { slide, content, printed } = page
    const context: FindingContext = { slide, click: content.click, when: `page ${printed.no} of the PDF` }
    for (const rule of this.rules) {
      if (rule.scope !== 'pdf-page') continue
      const found = rule.evaluate(page, this.settings)
      if (found.length) context.screenshot ??= renderPng()
      this.record(rule, context, found)
    }
  }

  runPdfRules(summary: PdfSummary): void {
    const context = { click: 0, when: 'the PDF' }
    for (const rule of this.rules)
      if (rule.scope === 'pdf') this.record(rule, context, rule.evaluate(summary, this.settings))
      else if (rule.scope === 'pdf-page' && rule.evaluatePdf)
        this.record(rule, context, rule.evaluatePdf(summary, this.settings))
  }

  /** Findings by slide and click, without duplicates. */
  get findings(): Finding[] {
    const findings = [...this.findingsByKey.values()]
      .filter((finding) => !this.isDuplicate(finding))
      .sort((a, b) => a.slide - b.slide || a.click - b.click)
    return this.blockedRequests.attribute(findings)
  }

  /** Whether the finding belongs to another slide, which reports it too: the slide that has its element, or a neighbour. */
  private isDuplicate(finding: Finding): boolean {
    const { rule, message, boxes } = finding
    if (!boxes.length && this.located.has(`${rule} ${message}`)) return true
    if (this.places.isOfSlideAfter(finding)) return true
    return LOG_RULES.includes(rule) && this.places.isOfSlideBefore(finding)
  }

  get disabledRules(): DisabledRule[] {
    return [...this.disabledByKey.values()]
  }

  private record(rule: Rule, context: FindingContext, found: readonly RuleFinding[]): void {
    const { no, name, title } = context.slide ?? wholeDeck
    for (const { message, boxes } of found) {
      this.places.add({ slide: no, rule: rule.id, message }, context.when, !!context.isEntry)
      if (boxes?.length) this.located.add(`${rule.id} ${message}`)
    }
    const disabled =
      this.disabledByKey.get(`${wholeDeck.no} ${rule.id}`) ?? this.disabledByKey.get(`${no} ${rule.id}`)
    if (disabled?.reason) {
      disabled.suppressed += found.length
      return
    }
    const result: RuleResult = {
      rule: rule.id,
      slide: no,
      when: context.when,
      messages: found.map(({ message }) => message),
    }
    this.ruleResults.push(result)
    this.onResult(result, found.length ? context.screenshot : undefined)
    for (const ruleFinding of found) {
      const { message, dedupeKey = message, cause = message, boxes = [] } = ruleFinding
      const grade = this.wishes.grades?.[rule.id] ?? ruleFinding.grade ?? rule.grade
      const { fixHint = rule.fixHint, ownToSlide } = ruleFinding
      const key = `${no} ${rule.id} ${dedupeKey}`
      const before = this.findingsByKey.get(key)
      // The log may report a finding before a snapshot locates it.
      if (before && boxes.length && !before.boxes.length)
        Object.assign(before, { boxes: [...boxes], screenshot: context.screenshot })
      if (before?.occurrences.includes(context.when)) continue
      const occurrences = [...(before?.occurrences ?? []), context.when]
      if (before && before.click <= context.click) before.occurrences = occurrences
      else {
        const { click, when, screenshot } = context
        const about = {
          rule: rule.id,
          grade,
          cause,
          ownToSlide,
          slide: no,
          name,
          title,
          click,
          when,
          occurrences,
          message,
          fixHint,
        }
        this.findingsByKey.set(key, { ...about, boxes: [...boxes], screenshot })
      }
    }
  }
}
