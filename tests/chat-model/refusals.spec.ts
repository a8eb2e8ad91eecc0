/** What a browser may refuse the chat model: storage, memory, WebAssembly, its worker. */
import { expect } from 'playwright/test'
import { test } from './test'

const offer = '.chat-model-offer > button'

test('a full storage: it runs, and says that it was not kept', async ({ visitor, host }) => {
  host.workerPrelude = `Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));`
  await visitor.goTo('rag')
  const slide = visitor.visibleSlide()
  await slide.locator(offer).click()
  await slide.getByLabel('Keep it here').check()
  await slide.getByRole('button', { name: 'Fetch it' }).click()
  await expect(slide.locator(offer)).toHaveText('Not kept', { timeout: 60_000 })
})

for (const [refused, script, why] of [
  [
    'memory',
    `WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory') };`,
    /memory|room/i,
  ],
  ['WebAssembly', `delete globalThis.WebAssembly;`, /too slow/],
  ['an end of its worker', `setTimeout(() => { throw new Error('crash') }, 300);`, /the worker broke/],
] as const)
  test(`${refused}: a sentence, and the recordings stay`, async ({ visitor, host }) => {
    host.workerPrelude = script
    await visitor.goTo('rag')
    const slide = visitor.visibleSlide()
    await slide.locator(offer).click()
    await slide.getByRole('button', { name: 'Fetch it' }).click()
    await expect(slide.locator(offer)).toHaveText('Recordings only', { timeout: 60_000 })
    await expect(slide.locator('.chat-model-offer .menu')).toContainText(why)
    visitor.takeProblems()
  })

test('a device that saves data is offered nothing', async ({ page, visitor }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
  )
  await visitor.goTo('rag')
  const slide = visitor.visibleSlide()
  await slide.locator(offer).click()
  await expect(slide.locator('.chat-model-offer .menu')).toContainText('saves data')
  await expect(slide.getByRole('button', { name: 'Fetch it' })).toHaveCount(0)
})
