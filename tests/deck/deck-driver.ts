import type { Page } from 'playwright'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'
import { liveRegionMonitor } from '../helpers/live-region-monitor'

const slideNumbers = new Map(readSlides().map(({ name, no }) => [name, no]))

/** Operates the deck in a page: goes to slides, presses buttons, reads texts. Collects problems instead of throwing. */
export class DeckDriver {
  /** Expectations that failed. */
  readonly problems: string[] = []
  /** Uncaught errors of the page, and violations of its content security policy. */
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

  /** Goes to a route below `#/`: the name of a slide, with its click if any, as in "scale?clicks=2". */
  async goTo(route: string): Promise<void> {
    const hash = `#/${route}`
    if (this.page.url().startsWith(this.url)) await this.page.evaluate((to) => (location.hash = to), hash)
    else await this.page.goto(this.url + hash)
    await this.page.waitForFunction((to) => location.hash.startsWith(to), hash.split('?')[0])
    // The previous slide stays visible until the next one has loaded.
    const no = slideNumbers.get(route.split('?')[0]!.replace('presenter/', ''))
    await this.page.waitForSelector(`${VISIBLE_SLIDE}${no ? `.slidev-page-${no}` : ''} h1`)
  }

  /** The button with this name on the visible slide, glossary terms aside: their meanings may contain the name. */
  button(name: string | RegExp) {
    const button = this.visibleSlide().getByRole('button', { name })
    return button.and(this.page.locator(':not(.new-terms *)')).first()
  }
  /** Clicks buttons one after the other. Rejects if one is missing. */
  async press(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.button(name).click({ timeout: 15_000 })
  }

  /** Waits until the text of the slide matches; else records a problem and returns false. */
  async waitForText(words: RegExp, timeoutMs = 20_000): Promise<boolean> {
    const found = await this.page
      .waitForFunction(
        ([selector, source]) =>
          new RegExp(source).test(
            (document.querySelector(selector)?.textContent ?? '')
              .replace(/\s+/g, ' ')
              .replaceAll('\u00a0', ' '),
          ),
        [VISIBLE_SLIDE, words.source] as const,
        { timeout: timeoutMs },
      )
      .catch(() => null)
    if (found) return true
    const text = (await this.visibleSlide().first().innerText()).replace(/\s+/g, ' ')
    this.problems.push(`its text never matches ${words}, but is “${text.slice(0, 700)}”`)
    return false
  }

  /** Presses the key for the next slide and expects it. */
  async expectNextSlide(): Promise<void> {
    const before = this.page.url()
    await this.page.keyboard.press('ArrowDown')
    await this.page
      .waitForFunction((was) => location.href !== was, before, { timeout: 10_000 })
      .catch(() => this.problems.push('the key for the next slide leads nowhere'))
  }

  /** Returns the problems and page errors since the last call. */
  takeProblems(): string[] {
    return [...this.problems.splice(0), ...this.pageErrors.splice(0)]
  }
}
