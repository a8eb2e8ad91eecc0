/** Where WebAssembly is refused, models run on plain kernels, and compute the same bits. */
import { expect, type Page } from 'playwright/test'
import { test } from '../fixtures/test'
import { expectedChecksum, serveChecksum } from './serve-checksum'

/** Opens the page, with a policy → what it computes. */
async function checksumIn(page: Page, policy?: string) {
  const { url, stop } = await serveChecksum(policy)
  try {
    await page.goto(url)
    return await page.evaluate(() => window.kernels.storyChecksum())
  } finally {
    stop()
  }
}

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

test('compiled kernels compute the bits of plain ones', async ({ page }) => {
  expect(await checksumIn(page)).toEqual({ compiled: true, checksum: expectedChecksum() })
})

test('with a policy that allows WebAssembly, compiled kernels are used', async ({ page }) => {
  const policy = POLICY.replace('script-src', "script-src 'wasm-unsafe-eval'")
  expect(await checksumIn(page, policy)).toEqual({ compiled: true, checksum: expectedChecksum() })
})

test('with one that does not, plain kernels compute the same', async ({ page }) => {
  expect(await checksumIn(page, POLICY)).toEqual({ compiled: false, checksum: expectedChecksum() })
})

test('in a browser without WebAssembly, plain kernels compute the same', async ({ page }) => {
  await page.addInitScript('delete globalThis.WebAssembly')
  expect(await checksumIn(page)).toEqual({ compiled: false, checksum: expectedChecksum() })
})
