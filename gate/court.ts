/** Lets the rules judge what was seen, and keeps what they find. */
import type { Book, DeckInfo, Found, Look, Mode, Moment, Page, SlideInfo, Visit, Whole } from './evidence'
import type { Box } from './page/sheet'
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
  whens: string[]
  what: string
  at: Box[]
  remedy: string
  /** PNG of the slide then. */
  shot?: Buffer
}

export interface Off {
  rule: string
  slide: number
  reason: string
  /** How many findings it keeps silent. */
  silenced: number
}

/** One rule that has judged one thing, and what it found. */
export interface Verdict {
  rule: string
  slide: number
  when: string
  found: string[]
}

interface Scene {
  slide?: SlideInfo
  click: number
  when: string
  shot?: Buffer
}

/** How the presenter view is told, which shows the next slide too. */
export const PRESENTED = 'in the presenter view'

const nowhere = { no: 0, name: '', title: '' }

export class Court {
  readonly verdicts: Verdict[] = []
  private readonly found = new Map<string, Finding>()
  /** All that was told elsewhere than beside the next slide, and what of it with a place; also where it is switched off. */
  private readonly told = new Set<string>()
  private readonly placed = new Set<string>()
  private readonly offs = new Map<string, Off>()

  constructor(
    private readonly rules: readonly Rule[],
    private readonly settings: Settings,
    private readonly deck: DeckInfo,
  ) {
    for (const { no, frontmatter } of deck.slides) {
      const off = (frontmatter.gate as { off?: Record<string, unknown> } | undefined)?.off ?? {}
      for (const [rule, reason] of Object.entries(off))
        this.offs.set(`${no} ${rule}`, { rule, slide: no, reason: String(reason ?? '').trim(), silenced: 0 })
    }
  }

  /** The slide of a number. */
  slideOf(no: number): SlideInfo | undefined {
    return this.deck.slides[no - 1]
  }

  look(look: Look, shot?: Buffer): void {
    const { slide, click, mode } = look
    const scene = { slide, click, when: whenOf(click, mode), shot }
    for (const rule of this.rules)
      if (rule.of === 'look') this.settle(rule, scene, rule.judge(look, this.settings))
      else if (rule.of === 'moment' && rule.look) this.settle(rule, scene, rule.look(look, this.settings))
  }

  visit(visit: Visit): void {
    for (const rule of this.rules) {
      if (rule.of !== 'visit') continue
      const found = rule.judge(visit, this.settings)
      const clicks = new Set(found.map(({ click }) => click))
      if (!found.length) this.settle(rule, { slide: visit.slide, click: 0, when: 'all clicks' }, [])
      for (const click of clicks) {
        const when = click === undefined ? 'all clicks' : whenOf(click, visit.mode)
        this.settle(
          rule,
          { slide: visit.slide, click: click ?? 0, when },
          found.filter((f) => f.click === click),
        )
      }
    }
  }

  moment(moment: Moment, shot?: Buffer): void {
    const { slide, click, when } = moment
    for (const rule of this.rules)
      if (rule.of === 'moment')
        this.settle(rule, { slide, click, when, shot }, rule.judge(moment, this.settings))
  }

  whole(whole: Whole): void {
    for (const rule of this.rules)
      if (rule.of === 'whole')
        this.settle(rule, { click: 0, when: 'the whole deck' }, rule.judge(whole, this.settings))
  }

  /** draw: the picture of the page, as PNG. */
  page(page: Page, draw: () => Buffer): void {
    const { slide, sheet, printed } = page
    const scene: Scene = { slide, click: sheet.click, when: `page ${printed.no} of the PDF` }
    for (const rule of this.rules) {
      if (rule.of !== 'page') continue
      const found = rule.judge(page, this.settings)
      if (found.length) scene.shot ??= draw()
      this.settle(rule, scene, found)
    }
  }

  book(book: Book): void {
    const scene = { click: 0, when: 'the PDF' }
    for (const rule of this.rules)
      if (rule.of === 'book') this.settle(rule, scene, rule.judge(book, this.settings))
      else if (rule.of === 'page' && rule.book) this.settle(rule, scene, rule.book(book, this.settings))
  }

  get findings(): Finding[] {
    return [...this.found.values()]
      .filter((finding) => !this.isHearsay(finding))
      .sort((a, b) => a.slide - b.slide || a.click - b.click)
  }

  /** What was heard away from the slide that it belongs to: told there with its place, or by the slide that comes next. */
  private isHearsay({ rule, slide, what, at, whens }: Finding): boolean {
    if (!at.length && this.placed.has(`${rule} ${what}`)) return true
    return whens.every((when) => when === PRESENTED) && this.told.has(`${slide + 1} ${rule} ${what}`)
  }

  get off(): Off[] {
    return [...this.offs.values()]
  }

  private settle(rule: Rule, scene: Scene, found: readonly Found[]): void {
    const { no, name, title } = scene.slide ?? nowhere
    for (const { what, at } of found) {
      if (scene.when !== PRESENTED) this.told.add(`${no} ${rule.id} ${what}`)
      if (at?.length) this.placed.add(`${rule.id} ${what}`)
    }
    const off = this.offs.get(`${no} ${rule.id}`)
    if (off?.reason) {
      off.silenced += found.length
      return
    }
    this.verdicts.push({ rule: rule.id, slide: no, when: scene.when, found: found.map(({ what }) => what) })
    for (const { what, same = what, at = [] } of found) {
      const key = `${no} ${rule.id} ${same}`
      const before = this.found.get(key)
      // Heard first, seen later.
      if (before && at.length && !before.at.length) Object.assign(before, { at: [...at], shot: scene.shot })
      if (before?.whens.includes(scene.when)) continue
      const whens = [...(before?.whens ?? []), scene.when]
      if (before && before.click <= scene.click) before.whens = whens
      else {
        const { click, when, shot } = scene
        const about = { rule: rule.id, slide: no, name, title, click, when, whens, what, remedy: rule.remedy }
        this.found.set(key, { ...about, at: [...at], shot })
      }
    }
  }
}

/** How a click in a mode is called. */
export const whenOf = (click: number, mode: Mode) => `click ${click}${mode === 'dark' ? ', dark' : ''}`
