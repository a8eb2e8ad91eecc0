import { expect } from 'playwright/test'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

test('on paper, the panels of live demos hold all that is in them', async ({ page, site }) => {
  const address = new URL(site.url)
  address.search = '?print'
  address.hash = '#/print'
  await page.goto(address.href)
  const panels = page.locator('.demo-panel.printed')
  await expect(panels.first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const findOverflows = () =>
    panels.evaluateAll((all) =>
      all.flatMap((panel) => {
        const { bottom } = panel.getBoundingClientRect()
        const texts = [...panel.querySelectorAll('p:not(.sr-only)')]
        return texts
          .filter((text) => text.getBoundingClientRect().bottom > bottom)
          .map((text) => text.textContent)
      }),
    )
  // The outcomes of runs arrive after the panels.
  await expect(page.getByText('No tool of mine can see what will be.')).toBeVisible()
  expectNone(await findOverflows(), 'texts below the edge of their panel')
})
