import { createReadStream } from 'node:fs'
import { KernelMemory } from 'llm-stack/frameworks'
import { loadDecoder, readBytePairTokenizer, readGguf } from 'llm-stack/models'
import { atMost, note, report } from '../report'
import { fastest } from './fastest'
import { embeddingMs, firstTokenMs, followUpMs, promptMs, tokenMs } from './model-timings'
import { QUESTION, sampleText } from './samples'

const MIB = 2 ** 20
const openGguf = (path: string) => readGguf(createReadStream(path, { highWaterMark: MIB }))

async function benchmarkChat(path: string): Promise<void> {
  const { first } = await fastest(3, {
    first: async () => (await firstTokenMs(() => openGguf(path))).first,
  })
  atMost(`node: from the file to the first token of “${QUESTION}”`, first, 2000, 'ms')
  const gguf = await openGguf(path)
  const tokenizer = readBytePairTokenizer(gguf.header.metadata)
  const memory = new KernelMemory()
  const decoder = await loadDecoder(gguf, { memory })
  const idsOf = (tokens: number) => sampleText(tokenizer, tokens).ids
  const [near, far, prompt, longer, full] = [50, 400, 100, 120, 2048].map(idsOf)
  const ms = await fastest(8, {
    near: () => tokenMs(decoder, near, 4),
    far: () => tokenMs(decoder, far, 4),
  })
  report('node: decoding, tokens a second', 1000 / ms.near, 15, 'a second')
  report('node: decoding at position 400 against position 50', ms.near / ms.far, 0.85, '×')
  const read = await fastest(4, {
    prompt: () => promptMs(decoder, prompt),
    followUp: () => followUpMs(decoder, longer, 20),
  })
  note(`node: a prompt of 100 tokens takes ${read.prompt.toFixed(0)} ms`)
  atMost('node: first token of a follow-up of 20 tokens', read.followUp, 500, 'ms')
  decoder.read(full)
  atMost('memory of the kernels at 2,048 tokens', memory.size / MIB, 200, 'MiB')
}

async function benchmarkEmbedding(path: string): Promise<void> {
  const { tokens, ms } = await embeddingMs(await openGguf(path), 20)
  atMost(`node: embedding a sentence of ${tokens} tokens`, ms, 60, 'ms')
}

/** Speed and memory of published models in Node. */
export async function benchmarkNode(models: { chat: string; meaning: string }): Promise<void> {
  note(`in Node ${process.version}:`)
  await benchmarkChat(models.chat)
  await benchmarkEmbedding(models.meaning)
}
