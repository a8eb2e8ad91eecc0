/** Somebody who has the site open, with a copy of it on the device. */
import type { BrowserContext, Page } from 'playwright'
import { Noise } from '../../gate/visit/noise'
import { Stage } from '../deck/stage'

export class Visitor extends Stage {
  private readonly noise = new Noise()

  static async arrive(context: BrowserContext, url: string, place = ''): Promise<Visitor> {
    const visitor = new Visitor(await context.newPage(), url)
    await visitor.page.goto(url + place)
    return visitor
  }

  constructor(page: Page, url: string) {
    super(page, url)
    this.noise.listen(page, new URL(url).origin)
  }

  /** Waits until the page reads so, on a page beside the deck. */
  async reads(words: RegExp, patience = 10_000): Promise<void> {
    const seen = this.page.waitForFunction(
      (source) => new RegExp(source).test(document.body.innerText.replace(/\s+/g, ' ')),
      words.source,
      { timeout: patience },
    )
    await seen.catch(async () => {
      const text = (await this.page.locator('body').innerText()).replace(/\s+/g, ' ')
      this.faults.push(`it never says ${words}, but: “${text.slice(0, 600)}”`)
    })
  }

  /** All that went wrong since the last time. */
  override take(): string[] {
    return [...new Set([...super.take(), ...this.noise.take()])]
  }

  version = () => this.page.evaluate<string>(`document.querySelector('meta[name="version"]')?.content ?? 'A'`)
}
