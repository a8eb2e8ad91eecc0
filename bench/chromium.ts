import { build } from 'esbuild'
import type { Page } from 'playwright'
import { launchBrowser } from 'slidev-paper/browser'

/** Runs `work` with a page of Chromium in which bench/page.ts is `window.bench`. */
async function withPage<R>(work: (page: Page, version: string) => Promise<R>): Promise<R> {
  const { outputFiles } = await build({
    entryPoints: ['bench/page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
  })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: `${outputFiles[0].text};window.bench = bench` })
    return await work(page, browser.version())
  } finally {
    await browser.close()
  }
}

/** Milliseconds a training step in a page of Chromium, ours and fused by hand, and the version of Chromium. */
export const trainingInChromium = () =>
  withPage(async (page, version) => ({
    version,
    timings: await page.evaluate(() => window.bench.training()),
  }))

/** Heap of a page that trains without a pause, in bytes after a garbage collection at the end of each minute. */
export const heapByMinute = (minutes: number, onSample: (minute: number, bytes: number) => void) =>
  withPage(async (page) => {
    const session = await page.context().newCDPSession(page)
    await page.evaluate(() => void window.bench.trainOn())
    const samples: number[] = []
    for (let minute = 1; minute <= minutes; minute++) {
      await page.waitForTimeout(60_000)
      await page.evaluate(() => void (window.bench.trainer.paused = true))
      // Array buffers outside the heap are freed a little later than their objects.
      for (let i = 0; i < 5; i++) {
        await session.send('HeapProfiler.collectGarbage')
        await page.waitForTimeout(100)
      }
      const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage')
      samples.push(usedSize + backingStorageSize)
      await page.evaluate(() => void (window.bench.trainer.paused = false))
      onSample(minute, samples.at(-1)!)
    }
    return samples
  })
