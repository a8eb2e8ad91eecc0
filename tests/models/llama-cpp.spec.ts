/** Our models and llama.cpp in the browser, on the same files, compute the same, but for what their roundings differ. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { expect } from 'playwright/test'
import { F32 } from 'llm-stack/frameworks'
import { loadDecoder, loadEncoder } from 'llm-stack/models'
import { repackGguf } from '../../bench/engine/repack-gguf'
import { cosine } from './cosine'
import { CHAT_MODEL, MEANING_MODEL, openGguf, readOracle, SKIPPED } from './published-files'
import { test } from './test'

interface MeaningOracle {
  /** The empty text has no embedding here. */
  texts: { text: string; ids: number[]; embedding: number[] | null }[]
}
interface ChatOracle {
  prompts: { text: string; ids: number[]; top: [id: number, logit: number][]; logSumExp: number }[]
}

test.skip(!SKIPPED)

const oursOf = async (path: string, texts: MeaningOracle['texts'], unpack: boolean) => {
  const encoder = await loadEncoder(await openGguf(path), { unpack })
  return texts.map(({ ids }) => [...encoder.embed(ids)])
}

test('embeddings of 8 texts: as packed, and with weights unpacked to 32 bits', async ({
  openYardstick,
}, testInfo) => {
  const { texts } = readOracle<MeaningOracle>('minilm')
  const unpacked = testInfo.outputPath('unpacked.gguf')
  await writeFile(unpacked, await repackGguf(readFileSync(MEANING_MODEL), () => F32))
  const page = await openYardstick({ packed: MEANING_MODEL, unpacked })
  for (const [file, path, least] of [
    ['packed', MEANING_MODEL, 0.998],
    ['unpacked', unpacked, 0.9999],
  ] as const) {
    const theirs = await page.evaluate(([name, inputs]) => window.models.embeddings(name, inputs), [
      file,
      texts.map(({ ids }) => ids),
    ] as const)
    const ours = await oursOf(path, texts, file === 'unpacked')
    texts.forEach(({ text, embedding }, i) => {
      expect.soft(cosine(ours[i], theirs[i]), `${file}: ${text}`).toBeGreaterThan(least)
      if (!embedding) return
      // What packing costs is a property of the file: llama.cpp pays it, too.
      const [own, other] = [ours[i], theirs[i]].map((vector) => cosine(vector, embedding))
      console.log(
        `${file}: against 32-bit weights ours ${own.toFixed(4)}, llama.cpp ${other.toFixed(4)}: ${text}`,
      )
      expect.soft(Math.abs(own - other), text).toBeLessThan(0.002)
    })
  }
})

test('chances after 12 prompts: ours are nearer to those of 32-bit weights', async ({ openYardstick }) => {
  const { prompts } = readOracle<ChatOracle>('smollm2')
  const page = await openYardstick({ model: CHAT_MODEL })
  const readings = await page.evaluate(
    (texts) => window.models.readings('model', texts),
    prompts.map(({ text }) => text),
  )
  const decoder = await loadDecoder(await openGguf(CHAT_MODEL))
  prompts.forEach(({ text, ids, top, logSumExp }, i) => {
    const { promptTokens, likeliest } = readings[i]
    expect.soft(promptTokens, text).toBe(ids.length)
    const logits = decoder.read(ids)!
    const ownSum = Math.log(logits.reduce((sum, x) => sum + Math.exp(x - top[0][1]), 0)) + top[0][1]
    const expected = new Map(top.map(([id, logit]) => [id, logit - logSumExp]))
    const worst = (distance: (id: number, logprob: number) => number) =>
      Math.max(
        ...likeliest.filter(({ id }) => expected.has(id)).map(({ id, logprob }) => distance(id, logprob)),
      )
    const own = worst((id) => Math.abs(logits[id] - ownSum - expected.get(id)!))
    const other = worst((id, logprob) => Math.abs(logprob - expected.get(id)!))
    console.log(
      `worst of the likeliest tokens: ours ${own.toFixed(4)}, llama.cpp ${other.toFixed(4)}: ${text.slice(-60)}`,
    )
    expect.soft(own, text).toBeLessThan(0.01)
    expect.soft(own, text).toBeLessThan(other)
  })
})
