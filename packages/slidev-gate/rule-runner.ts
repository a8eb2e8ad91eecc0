/** Runs the rules on snapshots and collects their findings. */
import type {
  PdfSummary,
  DeckInfo,
  RuleFinding,
  ClickSnapshot,
  Mode,
  NavigationEvent,
  PageComparison,
  SlideInfo,
  SlideSnapshot,
  DeckSnapshot,
} from './types'
import type { Grade } from './grades'
import type { BoundingBox } from './page/types'
import { currentRuleId } from './rules/renamed-rules'
import type { Rule } from './rules/rule'
import type { Settings } from './settings'

export interface Finding {
  /** Id of the rule. */
  rule: string
  grade: Grade
  /** What is wrong, without where: the same for all findings that one change mends. */
  cause: string
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
  /** How to fix it: the rule's fix hint. */
  fixHint: string
  /** PNG of the slide at that step. */
  screenshot?: Buffer
}

/** A rule that a slide disables in its frontmatter. */
export interface DisabledRule {
  rule: string
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
  screenshot?: Buffer
}

/** Label of steps in the presenter view, which also shows the next slide. */
export const PRESENTER_VIEW = 'in the presenter view'

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
  /** Keys of findings outside the presenter view, suppressed ones included. */
  private readonly reported = new Set<string>()
  /** Keys of findings with a box, suppressed ones included. */
  private readonly located = new Set<string>()
  private readonly disabledByKey = new Map<string, DisabledRule>()

  constructor(
    private readonly rules: readonly Rule[],
    private readonly settings: Settings,
    private readonly deck: DeckInfo,
  ) {
    for (const slide of deck.slides)
      for (const [id, reason] of Object.entries(disabledRulesOf(slide))) {
        const rule = currentRuleId(id)
        this.disabledByKey.set(`${slide.no} ${rule}`, {
          rule,
          slide: slide.no,
          reason: String(reason ?? '').trim(),
          suppressed: 0,
        })
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
      else if (rule.scope === 'navigation' && rule.evaluateClick)
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
    const { slide, click, when } = event
    for (const rule of this.rules)
      if (rule.scope === 'navigation')
        this.record(rule, { slide, click, when, screenshot }, rule.evaluate(event, this.settings))
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
    return [...this.findingsByKey.values()]
      .filter((finding) => !this.isDuplicate(finding))
      .sort((a, b) => a.slide - b.slide || a.click - b.click)
  }

  /**
   * Whether the finding belongs to another slide, which reports it too: a log line whose element was located on its
   * slide, or a message of the presenter view that comes from the next slide beside this one.
   */
  private isDuplicate({ rule, slide, message, boxes, occurrences }: Finding): boolean {
    if (!boxes.length && this.located.has(`${rule} ${message}`)) return true
    return (
      occurrences.every((when) => when === PRESENTER_VIEW) &&
      this.reported.has(`${slide + 1} ${rule} ${message}`)
    )
  }

  get disabledRules(): DisabledRule[] {
    return [...this.disabledByKey.values()]
  }

  private record(rule: Rule, context: FindingContext, found: readonly RuleFinding[]): void {
    const { no, name, title } = context.slide ?? wholeDeck
    for (const { message, boxes } of found) {
      if (context.when !== PRESENTER_VIEW) this.reported.add(`${no} ${rule.id} ${message}`)
      if (boxes?.length) this.located.add(`${rule.id} ${message}`)
    }
    const disabled = this.disabledByKey.get(`${no} ${rule.id}`)
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
    for (const { message, dedupeKey = message, cause = message, grade = rule.grade, boxes = [] } of found) {
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
          slide: no,
          name,
          title,
          click,
          when,
          occurrences,
          message,
          fixHint: rule.fixHint,
        }
        this.findingsByKey.set(key, { ...about, boxes: [...boxes], screenshot })
      }
    }
  }
}

/** Label of a click in a mode: “click 2”, “click 2, dark”. */
export const clickLabel = (click: number, mode: Mode) => `click ${click}${mode === 'dark' ? ', dark' : ''}`
