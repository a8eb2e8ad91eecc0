/** Chunks of a slide or page that fail to load: a message replaces it, and its button retries with the network back. */
import { expect } from 'playwright/test'
import { test } from '../fixtures/test'

test.use({ preloadsSlides: true })

test.beforeEach(async ({ deck, page, site }) => {
  await deck.goTo('cover')
  await page.waitForLoadState('networkidle')
  await page.route(`${site.url}assets/**`, (route) => route.abort())
})

test('a slide that fails to load', async ({ deck, page, site }) => {
  await deck.goTo('attention')
  await deck.waitForText(/This sheet did not come/)
  await deck.press('Try again')
  await deck.waitForText(/Still nothing comes/)
  await deck.expectNextSlide()
  await deck.goTo('attention')
  // A reload would lose this mark.
  await page.evaluate(`window.notReloaded = true`)
  await page.unroute(`${site.url}assets/**`)
  await deck.press('Try again')
  await deck.waitForText(/Attention lets each word look at the others/)
  await expect(deck.visibleSlide().locator('.drawing').first()).toBeVisible()
  expect(await page.evaluate(`window.notReloaded`), 'the page is not reloaded').toBe(true)
})

test('a page that fails to load', async ({ page, site }) => {
  await page.evaluate(`location.hash = '#/handout'`)
  await page.getByText('This page did not come').waitFor()
  await page.unroute(`${site.url}assets/**`)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Here is the whole talk to read').waitFor()
})
