/** The search of the diagram finds well-known names; choosing one highlights its floors. */
import type { Browser } from 'playwright'
import type { Report } from '../helpers/report'

/** A typed text, the text of its result, and the floors that are highlighted then. */
const SEARCHES: [query: string, resultText: string, highlightedFloors: string][] = [
  ['ollama', 'runs them on your computer', '3'],
  ['sklearn', 'no LLMs', ''],
  ['hugging', 'sharing models', '3 2'],
]
const VIEWPORTS = { 'a desktop': { width: 1440, height: 900 }, 'a phone': { width: 390, height: 844 } }

/** Runs each search by keyboard and by mouse, on a desktop and on a phone. */
export async function checkNameSearch(browser: Browser, url: string, report: Report): Promise<void> {
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const byKeyboard of [true, false])
      for (const [query, resultText, highlightedFloors] of SEARCHES) {
        const problems: string[] = []
        await page.goto('about:blank')
        await page.goto(`${url}#/diagram`)
        const field = page.getByRole('searchbox')
        await field.focus()
        await field.fill(query)
        const row = page.locator('.results li', { hasText: resultText }).first()
        const isVisible = await row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        )
        if (!isVisible) problems.push(`typing “${query}” does not list “${resultText}”`)
        else if (byKeyboard) await field.press('Enter')
        else await row.locator('a').click()
        const note = page.locator('.named', { hasText: resultText })
        await note
          .waitFor({ timeout: 5000 })
          .catch(() => problems.push(`“${query}” chosen, its note does not appear`))
        const floors = await page
          .locator('.storey:not(.unlit)')
          .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.floor).join(' '))
        if (floors !== highlightedFloors)
          problems.push(`“${query}” highlights floors “${floors}”, expected “${highlightedFloors}”`)
        report.check(
          'the search for names',
          `${query} on ${device}, ${byKeyboard ? 'by Enter' : 'by click'}`,
          problems,
        )
      }
    await context.close()
  }
}
