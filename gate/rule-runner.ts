/** Lets the rules judge what was seen, and keeps what they find. */
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
import type { BoundingBox } from './page/types'
import { currentRuleId } from './rules/renamed-rules'
import type { Rule } from './rules/rule'
import type { Settings } from './settings'

export interface Finding {
  rule: string
  /** 0 = the deck as a whole. */
  slide: number
  name: string
  title: string
  /** The first click at which it is so; how that was reached; and all ways in which it is so. */
  click: number
  when: string
  occurrences: string[]
  message: string
  boxes: BoundingBox[]
  fixHint: string
  /** PNG of the slide then. */
  screenshot?: Buffer
}

export interface DisabledRule {
  rule: string
  slide: number
  reason: string
  /** How many findings it keeps silent. */
  suppressed: number
}

/** One rule that has judged one thing, and what it found. */
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

/** How the presenter view is told, which shows the next slide too. */
export const PRESENTER_VIEW = 'in the presenter view'

const wholeDeck = { no: 0, name: '', title: '' }

/** What a slide switches off, as it is written there: rule → why. */
export const disabledRulesOf = ({ frontmatter }: SlideInfo): Record<string, unknown> =>
  (frontmatter.gate as { off?: Record<string, unknown> } | undefined)?.off ?? {}

export class RuleRunner {
  readonly ruleResults: RuleResult[] = []
  private readonly findingsByKey = new Map<string, Finding>()
  /** All that was told elsewhere than beside the next slide, and what of it with a place; also where it is switched off. */
  private readonly reported = new Set<string>()
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

  /** The slide of a number. */
  slideOf(no: number): SlideInfo | undefined {
    return this.deck.slides[no - 1]
  }

  runClickRules(snapshot: ClickSnapshot, screenshot?: Buffer): void {
    const { slide, click, mode } = snapshot
    const scene = { slide, click, when: clickLabel(click, mode), screenshot }
    for (const rule of this.rules)
      if (rule.scope === 'click') this.record(rule, scene, rule.evaluate(snapshot, this.settings))
      else if (rule.scope === 'navigation' && rule.evaluateClick)
        this.record(rule, scene, rule.evaluateClick(snapshot, this.settings))
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

  /** draw: the picture of the page, as PNG. */
  runPdfPageRules(page: PageComparison, renderPng: () => Buffer): void {
    const { slide, content, printed } = page
    const scene: FindingContext = { slide, click: content.click, when: `page ${printed.no} of the PDF` }
    for (const rule of this.rules) {
      if (rule.scope !== 'pdf-page') continue
      const found = rule.evaluate(page, this.settings)
      if (found.length) scene.screenshot ??= renderPng()
      this.record(rule, scene, found)
    }
  }

  runPdfRules(summary: PdfSummary): void {
    const scene = { click: 0, when: 'the PDF' }
    for (const rule of this.rules)
      if (rule.scope === 'pdf') this.record(rule, scene, rule.evaluate(summary, this.settings))
      else if (rule.scope === 'pdf-page' && rule.evaluatePdf)
        this.record(rule, scene, rule.evaluatePdf(summary, this.settings))
  }

  get findings(): Finding[] {
    return [...this.findingsByKey.values()]
      .filter((finding) => !this.isDuplicate(finding))
      .sort((a, b) => a.slide - b.slide || a.click - b.click)
  }

  /** What was heard away from the slide that it belongs to: told there with its place, or by the slide that comes next. */
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

  private record(rule: Rule, scene: FindingContext, found: readonly RuleFinding[]): void {
    const { no, name, title } = scene.slide ?? wholeDeck
    for (const { message, boxes } of found) {
      if (scene.when !== PRESENTER_VIEW) this.reported.add(`${no} ${rule.id} ${message}`)
      if (boxes?.length) this.located.add(`${rule.id} ${message}`)
    }
    const off = this.disabledByKey.get(`${no} ${rule.id}`)
    if (off?.reason) {
      off.suppressed += found.length
      return
    }
    this.ruleResults.push({
      rule: rule.id,
      slide: no,
      when: scene.when,
      messages: found.map(({ message }) => message),
    })
    for (const { message, dedupeKey = message, boxes = [] } of found) {
      const key = `${no} ${rule.id} ${dedupeKey}`
      const before = this.findingsByKey.get(key)
      // Heard first, seen later.
      if (before && boxes.length && !before.boxes.length)
        Object.assign(before, { boxes: [...boxes], screenshot: scene.screenshot })
      if (before?.occurrences.includes(scene.when)) continue
      const occurrences = [...(before?.occurrences ?? []), scene.when]
      if (before && before.click <= scene.click) before.occurrences = occurrences
      else {
        const { click, when, screenshot } = scene
        const about = {
          rule: rule.id,
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

/** How a click in a mode is called. */
export const clickLabel = (click: number, mode: Mode) => `click ${click}${mode === 'dark' ? ', dark' : ''}`
