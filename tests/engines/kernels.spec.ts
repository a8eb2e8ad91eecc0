/** Models compute the same bits in every engine. */
import { expect } from 'playwright/test'
import { expectedChecksum, serveChecksum } from '../kernels/serve-checksum'
import type { LogitsChecksum } from '../kernels/logits-checksum'
import { INSTALL_ADVICE } from './browsers/launch-engine'
import { test } from './test'

test('kernels compute the bits of plain ones in Node', async ({ engine, engineName }, testInfo) => {
  test.skip(!engine, INSTALL_ADVICE[engineName])
  const { url, stop } = await serveChecksum()
  const page = await engine!.openPage({ width: 640, height: 480 })
  await page.goto(url)
  const { compiled, checksum } = await page.evaluate<LogitsChecksum>('kernels.storyChecksum()')
  testInfo.annotations.push({ type: 'kernels', description: compiled ? 'compiled' : 'plain' })
  expect(checksum).toBe(expectedChecksum())
  await page.close()
  stop()
})
