/** Both models kept on the device, beside the offline copy. */
import { expect } from 'playwright/test'
import { fetchIt, waitUntilLoaded, countKept, reply, expectLiveReply, SLIDE } from './rag-slide'
import { test } from './test'

test.use({ withServiceWorkers: true })

test('kept beside the offline copy, both models answer without a network', async ({ visitor, host }) => {
  await visitor.goTo(SLIDE)
  await fetchIt(visitor, true)
  await waitUntilLoaded(visitor, true)
  const { page } = visitor
  await expect.poll(() => countKept(page)).toBe(6)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await host.close()
  await page.context().setOffline(true)
  await page.reload()
  await expectLiveReply(visitor)
  await visitor.visibleSlide().getByRole('textbox').fill('Is my hound allowed inside?')
  await visitor.visibleSlide().getByRole('button', { name: 'Look it up' }).click()
  await expect(reply(visitor)).toContainText('Dogs are welcome', { timeout: 60_000 })
})
