/** The diagram's search knows the names people bring: typed, chosen, its floors light up. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'

/** What is typed, what the row says, the floors that are lit then. */
const SEARCHES: [typed: string, says: string, lit: string][] = [
  ['ollama', 'runs them on your computer', '3'],
  ['sklearn', 'no LLMs', ''],
  ['hugging', 'sharing models', '3 2'],
]
const VIEWPORTS = { 'a desk': { width: 1440, height: 900 }, 'a phone': { width: 390, height: 844 } }

export async function checkNameSearch(browser: Browser, url: string, report: Report): Promise<void> {
  for (const [where, viewport] of Object.entries(VIEWPORTS)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const byKeyboard of [true, false])
      for (const [typed, says, lit] of SEARCHES) {
        const problems: string[] = []
        await page.goto('about:blank')
        await page.goto(`${url}#/diagram`)
        const field = page.getByRole('searchbox')
        await field.focus()
        await field.fill(typed)
        const row = page.locator('.results li', { hasText: says }).first()
        const isVisible = await row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        )
        if (!isVisible) problems.push(`typing “${typed}” does not show “${says}”`)
        else if (byKeyboard) await field.press('Enter')
        else await row.locator('a').click()
        const note = page.locator('.named', { hasText: says })
        await note
          .waitFor({ timeout: 5000 })
          .catch(() => problems.push(`“${typed}” chosen, its line is gone`))
        const floors = await page
          .locator('.storey:not(.unlit)')
          .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.floor).join(' '))
        if (floors !== lit) problems.push(`“${typed}” lights floors “${floors}”, “${lit}” wanted`)
        report.check(
          'the search for names',
          `${typed} on ${where}, ${byKeyboard ? 'Enter' : 'pressed'}`,
          problems,
        )
      }
    await context.close()
  }
}
