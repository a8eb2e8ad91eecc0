/** The `test` of this folder: a page with llama.cpp in it, which has the files of the test. */
import type { Page } from 'playwright/test'
import { servePage } from '../../bench/engine/serve-page'
import { test as base } from '../fixtures/test'

/** Opens the page with llama.cpp; it fetches these files by their names. */
export type OpenYardstick = (files: Readonly<Record<string, string>>) => Promise<Page>

export const test = base.extend<{ openYardstick: OpenYardstick }>({
  openYardstick: async ({ page }, use) => {
    const stops: (() => void)[] = []
    await use(async (files) => {
      const { url, stop } = await servePage('tests/models/page.ts', 'models', { files })
      stops.push(stop)
      await page.goto(url)
      return page
    })
    stops.forEach((stop) => stop())
  },
})
