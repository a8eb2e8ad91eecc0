/** Somebody at the deck: goes to a slide, presses what is on it, reads what it says. */
import type { Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'
import { liveRegionMonitor } from '../helpers/live-region-monitor'

const slideNumbers = new Map(readSlides().map(({ name, no }) => [name, no]))

export class DeckDriver {
  /** What went wrong so far, in words. */
  readonly problems: string[] = []
  /** What the page threw, and what its policy refused. */
  readonly pageErrors: string[] = []

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    void page.addInitScript({ content: liveRegionMonitor })
    page.on('pageerror', (error) => this.pageErrors.push((error.stack ?? error.message).slice(0, 400)))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.pageErrors.push(message.text().slice(0, 400))
    })
  }

  readonly visibleSlide = () => this.page.locator(VISIBLE_SLIDE)

  /** place: a slide's name, with its click if any: "scale?clicks=2". */
  async goTo(route: string): Promise<void> {
    const hash = `#/${route}`
    if (this.page.url().startsWith(this.url)) await this.page.evaluate((to) => (location.hash = to), hash)
    else await this.page.goto(this.url + hash)
    await this.page.waitForFunction((to) => location.hash.startsWith(to), hash.split('?')[0])
    // The slide before it is in view until it has come.
    const no = slideNumbers.get(route.split('?')[0]!.replace('presenter/', ''))
    await this.page.waitForSelector(`${VISIBLE_SLIDE}${no ? `.slidev-page-${no}` : ''} h1`)
  }

  /** A button by what stands on it; not a new word, whose meaning may hold the same. */
  button(name: string | RegExp) {
    const button = this.visibleSlide().getByRole('button', { name })
    return button.and(this.page.locator(':not(.new-terms *)')).first()
  }
  async press(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.button(name).click({ timeout: 15_000 })
  }

  /** Waits until the slide says it; notes a fault if it does not. */
  async waitForText(words: RegExp, timeoutMs = 20_000): Promise<boolean> {
    const found = await this.page
      .waitForFunction(
        ([where, source]) =>
          new RegExp(source).test(
            (document.querySelector(where)?.textContent ?? '').replace(/\s+/g, ' ').replaceAll('\u00a0', ' '),
          ),
        [VISIBLE_SLIDE, words.source] as const,
        { timeout: timeoutMs },
      )
      .catch(() => null)
    if (found) return true
    const text = (await this.visibleSlide().first().innerText()).replace(/\s+/g, ' ')
    this.problems.push(`it never says ${words}, but: “${text.slice(0, 700)}”`)
    return false
  }

  /** The next slide comes when somebody presses for it: the talk goes on. */
  async expectNextSlide(): Promise<void> {
    const before = this.page.url()
    await this.page.keyboard.press('ArrowDown')
    await this.page
      .waitForFunction((was) => location.href !== was, before, { timeout: 10_000 })
      .catch(() => this.problems.push('the next slide does not come'))
  }

  /** All faults since the last time, those of the page with them. */
  takeProblems(): string[] {
    return [...this.problems.splice(0), ...this.pageErrors.splice(0)]
  }
}
