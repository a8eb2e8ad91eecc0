/** Somebody at the deck: goes to a slide, presses what is on it, reads what it says. */
import type { Page } from 'playwright'
import { SHOWN } from '../../scripts/browser/hands'
import { readSlides } from '../helpers/slides'
import { chatter } from '../helpers/chatter'

const numbers = new Map(readSlides().map(({ name, no }) => [name, no]))

export class Stage {
  /** What went wrong so far, in words. */
  readonly faults: string[] = []
  /** What the page threw, and what its policy refused. */
  readonly errors: string[] = []

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    void page.addInitScript({ content: chatter })
    page.on('pageerror', (error) => this.errors.push((error.stack ?? error.message).slice(0, 400)))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.errors.push(message.text().slice(0, 400))
    })
  }

  readonly shown = () => this.page.locator(SHOWN)

  /** place: a slide's name, with its click if any: "scale?clicks=2". */
  async goTo(place: string): Promise<void> {
    const here = `#/${place}`
    if (this.page.url().startsWith(this.url)) await this.page.evaluate((to) => (location.hash = to), here)
    else await this.page.goto(this.url + here)
    await this.page.waitForFunction((to) => location.hash.startsWith(to), here.split('?')[0])
    // The slide before it is in view until it has come.
    const no = numbers.get(place.split('?')[0]!.replace('presenter/', ''))
    await this.page.waitForSelector(`${SHOWN}${no ? `.slidev-page-${no}` : ''} h1`)
  }

  /** A button by what stands on it; not a new word, whose meaning may hold the same. */
  button(name: string | RegExp) {
    const button = this.shown().getByRole('button', { name })
    return button.and(this.page.locator(':not(.new-words *)')).first()
  }
  async press(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.button(name).click({ timeout: 15_000 })
  }

  /** Waits until the slide says it; notes a fault if it does not. */
  async says(words: RegExp, patience = 20_000): Promise<boolean> {
    const said = await this.page
      .waitForFunction(
        ([where, source]) =>
          new RegExp(source).test(
            (document.querySelector(where)?.textContent ?? '').replace(/\s+/g, ' ').replaceAll('\u00a0', ' '),
          ),
        [SHOWN, words.source] as const,
        { timeout: patience },
      )
      .catch(() => null)
    if (said) return true
    const text = (await this.shown().first().innerText()).replace(/\s+/g, ' ')
    this.faults.push(`it never says ${words}, but: “${text.slice(0, 700)}”`)
    return false
  }

  /** The next slide comes when somebody presses for it: the talk goes on. */
  async goesOn(): Promise<void> {
    const before = this.page.url()
    await this.page.keyboard.press('ArrowDown')
    await this.page
      .waitForFunction((was) => location.href !== was, before, { timeout: 10_000 })
      .catch(() => this.faults.push('the next slide does not come'))
  }

  /** All faults since the last time, those of the page with them. */
  take(): string[] {
    return [...this.faults.splice(0), ...this.errors.splice(0)]
  }
}
