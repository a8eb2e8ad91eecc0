/** The search of the diagram finds well-known names; choosing one highlights its floors. */
import { expect } from 'playwright/test'
import { test } from '../fixtures/test'

/** A typed text, the text of its result, and the floors that are highlighted then. */
const SEARCHES: [query: string, resultText: string, highlightedFloors: string[]][] = [
  ['ollama', 'runs them on your computer', ['3']],
  ['sklearn', 'no LLMs', []],
  ['hugging', 'sharing models', ['3', '2']],
]
const VIEWPORTS = { 'a desktop': { width: 1440, height: 900 }, 'a phone': { width: 390, height: 844 } }

for (const [query, resultText, highlightedFloors] of SEARCHES)
  test(`the search for “${query}” finds “${resultText}”, and lights its floors`, async ({ page, site }) => {
    for (const [device, viewport] of Object.entries(VIEWPORTS))
      for (const by of ['Enter', 'click'])
        await test.step(`on ${device}, by ${by}`, async () => {
          await page.setViewportSize(viewport)
          await page.goto('about:blank')
          await page.goto(`${site.url}#/diagram`)
          const field = page.getByRole('searchbox')
          await field.focus()
          await field.fill(query)
          const row = page.locator('.results li', { hasText: resultText }).first()
          await expect(row, `“${query}” lists it`).toBeVisible()
          if (by === 'Enter') await field.press('Enter')
          else await row.locator('a').click()
          const note = page.locator('.named', { hasText: resultText })
          await expect.soft(note, `“${query}” chosen, its note appears`).toBeVisible()
          const lit = await page
            .locator('.storey:not(.unlit)')
            .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.floor))
          expect.soft(lit, `floors that “${query}” lights`).toEqual(highlightedFloors)
        })
  })
