/** A deck that is being checked, and what all passes over it share. */
import { RuleRunner, disabledRulesOf } from '../rule-runner'
import { DeckError } from 'slidev-paper/deck'
import { rules as all } from '../rules'
import { currentRuleId } from '../rules/renamed-rules'
import type { DeckInfo, Mode, SlideInfo } from '../types'
import { DeckHost } from './deck-host'
import { loadDeckInfo, openDeckPage, type DeckTarget } from './deck-page'
import type { Settings } from '../settings'
import { readWishes, type DeckWishes } from '../wishes'
import type { AxeCache } from './take-snapshot'
import type { PassContext, RunStep } from './walk'

/** Rules of these ids, current or renamed; all rules by default. Throws a DeckError for an unknown id. */
export function selectRules(names?: readonly string[]) {
  const ids = names?.map(currentRuleId)
  const unknown = ids?.find((id) => !all.some((rule) => rule.id === id))
  if (unknown)
    throw new DeckError(`Unknown rule “${unknown}”. The rules are: ${all.map((r) => r.id).join(', ')}.`)
  return all.filter((rule) => !ids || ids.includes(rule.id))
}

/** Throws a DeckError if a slide disables an unknown rule, or disables a rule without a reason. */
export function assertDisabledRules({ slides }: DeckInfo, { disabledRules }: RuleRunner) {
  for (const { rule, slide, reason } of disabledRules.filter((disabled) => disabled.slide)) {
    const about = `Slide ${slide} “${slides[slide - 1]!.title}” disables “${rule}”`
    if (!all.some(({ id }) => id === rule)) throw new DeckError(`${about}, which is not a rule.`)
    if (!reason) throw new DeckError(`${about} without a reason. Write gate: { off: { ${rule}: 'why' } }.`)
  }
}

export interface SessionOptions {
  /** Settings that take precedence over those of the deck's headmatter. */
  settings?: Partial<Settings>
  /** Ids of the rules to run; all by default. */
  rules?: readonly string[]
  /** Speaker notes of a slide, for a deck that is built without them. */
  notes?: (slide: SlideInfo) => string
  /** Runs each click of a walk under its label; just runs it by default. */
  runStep?: RunStep
}

/** How a pass displays the deck. */
export interface PassOptions {
  /** The emulated colour scheme. */
  mode: Mode
  /** The emulated prefers-reduced-motion. */
  motion: 'reduce' | 'no-preference'
}

/** Stands in for the slide in findings of the whole deck. */
const wholeDeck: SlideInfo = { no: 0, name: '', title: 'the whole deck', notes: '', frontmatter: {} }

export class DeckSession {
  readonly runner: RuleRunner
  private readonly axeCache: AxeCache = new Map()
  private readonly host = new DeckHost()

  private constructor(
    readonly target: DeckTarget,
    readonly deck: DeckInfo,
    private readonly wishes: DeckWishes,
    private readonly options: SessionOptions,
  ) {
    this.runner = new RuleRunner(selectRules(options.rules), target.settings, deck, wishes)
    assertDisabledRules(deck, this.runner)
  }

  /** Reads the deck. Throws a DeckError if it does not start, disables rules wrongly, or has wrong wishes. */
  static async open(target: DeckTarget, options: SessionOptions = {}): Promise<DeckSession> {
    const deck = await loadDeckInfo(target)
    const { notes } = options
    if (notes) for (const slide of deck.slides) slide.notes = notes(slide)
    const wishes = readWishes(deck)
    const settings = { ...target.settings, ...wishes.settings, ...options.settings }
    return new DeckSession({ ...target, settings }, deck, wishes, options)
  }

  /** Rule ids as given and as slides disable them. */
  get usedRuleIds(): string[] {
    const disabled = this.deck.slides.flatMap((slide) => Object.keys(disabledRulesOf(slide)))
    return [...(this.options.rules ?? []), ...this.wishes.ruleIds, ...disabled]
  }

  /** Opens a page for a pass and reports what the deck logs at its start. The caller closes `deckPage`. */
  async openPass({ mode, motion }: PassOptions): Promise<PassContext> {
    const { target, deck, runner, axeCache, host } = this
    const deckPage = await openDeckPage(target, { mode, motion }, deck)
    const { startupLog: log } = deckPage
    runner.runNavigationRules({ slide: wholeDeck, when: `at the start, ${mode}`, click: 0, log })
    const runStep = this.options.runStep ?? ((_, part) => part())
    return { deckPage, runner, settings: target.settings, axeCache, host, runStep }
  }
}
