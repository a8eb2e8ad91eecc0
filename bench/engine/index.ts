/** Speed of published models, ours against llama.cpp in the same page and in Node. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { Q4_0, Q4_1, Q8_0 } from 'llm-stack/frameworks'
import { launchBrowser } from 'slidev-paper/browser'
import { onExit } from '../../scripts/shared/cli'
import { atMost, note, report } from '../report'
import { modelFiles } from './model-files'
import { benchmarkNode } from './node'
import type { FirstToken } from './model-timings'
import { repackGguf } from './repack-gguf'
import { CHAT, QUESTION } from './samples'
import { servePage } from './serve-page'

const perSecond = (ms: number) => 1000 / ms
const rate = (ms: number) => perSecond(ms).toFixed(1)

/** Writes the chat model with its matrices in other packings to a temporary folder → their paths by format. */
async function writePackings(path: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'llm-stack-bench-'))
  onExit(() => rm(folder, { recursive: true }))
  const bytes = await readFile(path)
  const paths: Record<string, string> = {}
  for (const format of [Q8_0, Q4_0]) {
    const packed = await repackGguf(bytes, (tensor) => (tensor.format === Q4_1 ? format : tensor.format))
    paths[format.name] = join(folder, `${format.name}.gguf`)
    await writeFile(paths[format.name], packed)
  }
  return paths
}

async function benchmarkDecoding(page: Page, packings: readonly string[]): Promise<void> {
  const { ours, ...theirs } = await page.evaluate(() => window.engine.decoding(50, 8))
  note(
    `a token after 50: ours ${rate(ours)} a second; llama.cpp ${packings.map((name) => `${rate(theirs[name])} (${name})`).join(', ')}`,
  )
  report('decoding, tokens a second', perSecond(ours), 15, 'a second')
  report('decoding against llama.cpp, same file', theirs.Q4_1 / ours, 3, '×')
  report('decoding against llama.cpp’s quickest packing', Math.min(...Object.values(theirs)) / ours, 2.2, '×')
  const { near, far } = await page.evaluate(() => window.engine.decodingAt([50, 400], 8))
  report('decoding at position 400 against position 50', near / far, 0.85, '×')
}

async function benchmarkReading(page: Page): Promise<void> {
  const prompt = await page.evaluate(() => window.engine.reading(100, 'Q4_1', 4))
  note(`a prompt of 100 tokens: ours ${prompt.ours.toFixed(0)} ms, llama.cpp ${prompt.theirs.toFixed(0)} ms`)
  report('reading a prompt of 100 tokens against llama.cpp', prompt.theirs / prompt.ours, 4, '×')
  const followUp = await page.evaluate(() => window.engine.followUp(100, 20, 'Q4_1', 4))
  note(`20 tokens more: llama.cpp ${followUp.theirs.toFixed(0)} ms`)
  atMost('first token of a follow-up of 20 tokens', followUp.ours, 500, 'ms')
}

/** Each in a page of its own, whose code is compiled anew, as on a first visit. */
async function benchmarkFirstToken(openPage: () => Promise<Page>): Promise<void> {
  const measurements = {
    ours: (page: Page) => page.evaluate(() => window.engine.ownFirstToken('Q4_1')),
    theirs: (page: Page) => page.evaluate((text) => window.engine.yardstickFirstToken('Q4_1', text), CHAT),
  }
  const best: Record<string, FirstToken> = {}
  for (let round = 0; round < 3; round++)
    for (const [name, measure] of Object.entries(measurements)) {
      const page = await openPage()
      const timing = await measure(page)
      await page.close()
      if (!(best[name]?.first < timing.first)) best[name] = timing
    }
  for (const [name, { loaded, first }] of Object.entries(best))
    note(`${name}: loaded after ${loaded.toFixed(0)} ms, the first token after ${first.toFixed(0)} ms`)
  atMost(`from the file to the first token of “${QUESTION}”`, best.ours.first, 2000, 'ms')
  report('from the file to the first token, against llama.cpp', best.theirs.first / best.ours.first, 1, '×')
}

async function benchmarkSmallModels(page: Page): Promise<void> {
  const { tokens, ms } = await page.evaluate(() => window.engine.embedding('meaning', 20))
  atMost(`embedding a sentence of ${tokens} tokens`, ms, 60, 'ms')
  const story = await page.evaluate(() => window.engine.story('story', 10))
  note(
    `stories260K, ${story.tokens} tokens: ours ${story.ours.toFixed(0)} ms, naive port ${story.naive.toFixed(0)} ms`,
  )
  report('stories260K against a naive port', story.naive / story.ours, 12, '×')
}

/** Speed of published models in Chromium and in Node, on one thread. Throws a UserError without the models. */
export async function benchmarkEngine(): Promise<void> {
  const models = modelFiles()
  const packings = await writePackings(models.chat)
  const story = 'public/stories260k/weights.bin'
  const files = { Q4_1: models.chat, ...packings, meaning: models.meaning, story }
  const { url, stop } = await servePage('bench/engine/page.ts', 'engine', { files })
  onExit(stop)
  const browser = await launchBrowser()
  onExit(() => browser.close())
  const openPage = async () => {
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }
  note(`in a page of Chromium ${browser.version()}, one thread; llama.cpp is wllama's:`)
  await benchmarkFirstToken(openPage)
  const page = await openPage()
  const names = ['Q4_1', ...Object.keys(packings)]
  await page.evaluate((all) => window.engine.open('Q4_1', all), names)
  await benchmarkDecoding(page, names)
  await benchmarkReading(page)
  await page.close()
  const smallPage = await openPage()
  await benchmarkSmallModels(smallPage)
  await browser.close()
  await benchmarkNode(models)
}
