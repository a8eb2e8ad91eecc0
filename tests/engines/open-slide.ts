import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { lettersAndDigits } from '../helpers/handout'
import { plainTitle, type Slide } from '../helpers/read-slides'
import type { EnginePage } from './browsers/engine-page'

const TIMEOUT_MS = 30_000

/** Waits until an expression is true in the page. Fails the test, by this name, if it never is. */
export async function expectInPage(
  page: EnginePage,
  expression: string,
  name: string,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  expect(await waitForExpression(page, expression, timeoutMs), name).toBe(true)
}

/** Goes to the last click of a slide, from another slide or in a new page, and expects its headline. */
export async function openSlide(page: EnginePage, url: string, { name, no, title }: Slide): Promise<void> {
  const hash = `#/${name}?clicks=99`
  if (await page.evaluate<boolean>(`location.href.startsWith('${url}')`))
    await page.evaluate(`void (location.hash = '${hash}')`)
  else await page.goto(url + hash)
  const heading = `document.querySelector('${VISIBLE_SLIDE}.slidev-page-${no} h1')`
  await expectInPage(page, `${heading}?.textContent`, `${name}: a headline appears`)
  const text = await page.evaluate<string>(`${heading}.textContent`)
  expect.soft(lettersAndDigits(text), `${name}: its headline`).toBe(lettersAndDigits(plainTitle(title)))
}
