import { EventEmitter } from 'node:events'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { retryAfterReload } from './retry-after-reload'

/** A page that only emits its requests. */
class FakePage extends EventEmitter {
  mainFrame = () => 'main'
  request = (isNavigation: boolean, frame = 'main') =>
    this.emit('request', { isNavigationRequest: () => isNavigation, frame: () => frame })
}
const retry = (page: FakePage, action: (attempt: number) => Promise<unknown>) => {
  let attempts = 0
  return retryAfterReload(page as unknown as Page, () => action(++attempts))
}

it('repeats what a reload has disturbed, whether it failed or not', async () => {
  const page = new FakePage()
  const result = retry(page, async (attempt) => {
    if (attempt < 3) page.request(true)
    if (attempt === 2) throw new Error('Execution context was destroyed')
    return attempt
  })
  expect(await result).toBe(3)
  expect(page.listenerCount('request')).toBe(0)
})

it('takes no other request for a reload', async () => {
  const page = new FakePage()
  const action = async (attempt: number) => {
    page.request(false)
    page.request(true, 'embedded')
    return attempt
  }
  expect(await retry(page, action)).toBe(1)
})

it('passes on an error of a page that stays, and gives up on one that never does', async () => {
  const page = new FakePage()
  await expect(retry(page, () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
  await expect(retry(page, async () => page.request(true))).rejects.toThrow('again and again')
})
