/** `test` with the gate's passes over the deck, each in a page of its own that the tests of a worker share. */
import { DeckSession, type PassOptions } from '../../packages/slidev-gate/visit/deck-session'
import type { PassContext } from '../../packages/slidev-gate/visit/walk'
import { defaultSettings } from '../../packages/slidev-gate/settings'
import type { RuleResult } from '../../packages/slidev-gate/rule-runner'
import type { SlideInfo } from '../../packages/slidev-gate/types'
import { expectNone } from '../fixtures/expect-none'
import { test as base } from '../fixtures/test'
import { readSlides } from '../helpers/read-slides'
import { gateSettings } from './gate-settings'

/** A result of the gate, with a screenshot if it has findings. */
type Result = RuleResult & { screenshot?: Buffer }

/** The gate on the deck: passes that are opened when a test first needs them, and results not yet asserted. */
export class DeckPasses {
  private readonly results: Result[] = []
  private readonly passes = new Map<string, PassContext>()

  private constructor(readonly session: DeckSession) {
    session.runner.onResult = (result, screenshot) => this.results.push({ ...result, screenshot })
  }

  static async open(browser: DeckSession['target']['browser'], url: string): Promise<DeckPasses> {
    const notes = new Map(readSlides().map((slide) => [slide.no, slide.notes]))
    const passes: DeckPasses = new DeckPasses(
      await DeckSession.open(
        { browser, url, settings: { ...defaultSettings, ...gateSettings } },
        {
          notes: ({ no }) => notes.get(no)!,
          runStep: (title, part) =>
            test.step(title, async () => {
              const result = await part()
              await passes.expectNoFindings()
              return result
            }),
        },
      ),
    )
    return passes
  }

  /** The page for a pass. */
  async pass(options: PassOptions, view = ''): Promise<PassContext> {
    const key = `${options.mode} ${options.motion} ${view}`
    const pass = this.passes.get(key) ?? (await this.session.openPass(options))
    this.passes.set(key, pass)
    return pass
  }

  slide(no: number): SlideInfo {
    return this.session.deck.slides[no - 1]!
  }

  /** Asserts the results since the last call: a step names the rules without findings, each other rule fails by itself. */
  async expectNoFindings(): Promise<void> {
    const results = this.results.splice(0)
    const passed = results.filter(({ messages }) => !messages.length).map(({ rule }) => rule)
    if (passed.length) await test.step(`no findings: ${[...new Set(passed)].join(', ')}`, () => {})
    for (const { rule, messages, when, slide, screenshot } of results) {
      if (!messages.length) continue
      expectNone(messages, `${rule}, slide ${slide}, ${when}`)
      if (screenshot)
        await test.info().attach(`${rule}, ${when}`, { body: screenshot, contentType: 'image/png' })
    }
  }

  async close(): Promise<void> {
    for (const { deckPage } of this.passes.values()) await deckPage.close()
  }
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no fixture per test
export const test = base.extend<{}, { passes: DeckPasses }>({
  passes: [
    async ({ browser, site }, use) => {
      const passes = await DeckPasses.open(browser, site.url)
      await use(passes)
      await passes.close()
    },
    { scope: 'worker' },
  ],
})
