import { expect } from 'playwright/test'
import { VISIBLE_SLIDE } from '../../scripts/browser/controls'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import { expectNone } from '../fixtures/expect-none'
import { test } from './test'
import { expectInPage } from './open-slide'

/** Records whether requests that the screen stays on are granted. */
const RECORD_WAKE_LOCK = `void (() => {
  const { request } = WakeLock.prototype
  WakeLock.prototype.request = async function (type) {
    const lock = await request.call(this, type)
    window.staysOn = true
    return lock
  }
})()`

const PRESS_COUNT = 160
const HEADLINE = `document.querySelector('${VISIBLE_SLIDE} h1')?.textContent`

test(`${PRESS_COUNT} presses of a key each change the address and show a headline`, async ({
  enginePage,
  engineSite,
}) => {
  await enginePage.goto(engineSite.url)
  await expectInPage(enginePage, HEADLINE, 'the first slide')
  for (let press = 1; press <= PRESS_COUNT; press++) {
    const before = await enginePage.evaluate<string>('location.hash')
    await test.step(`press ${press}, from ${before}`, async () => {
      await enginePage.press('ArrowRight')
      await expectInPage(enginePage, `location.hash !== ${JSON.stringify(before)}`, 'the address changes')
      expect.soft(await waitForExpression(enginePage, HEADLINE, 10_000), 'a headline appears').toBe(true)
      expectNone([...(await enginePage.takeErrors()), ...engineSite.takeFailedRequests()], 'no errors')
    })
  }
})

test('from the first key on the screen stays on', async ({ enginePage, engineSite, engineName }) => {
  test.skip(engineName !== 'webkit', 'other engines grant that as soon as the deck opens')
  await enginePage.goto(engineSite.url)
  await expectInPage(enginePage, HEADLINE, 'the first slide')
  await enginePage.evaluate(RECORD_WAKE_LOCK)
  await enginePage.press('ArrowRight')
  await expectInPage(enginePage, 'window.staysOn', 'the request is granted')
})
