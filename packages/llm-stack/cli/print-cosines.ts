import { loadEncoder, readEncoderConfig, readWordPieceTokenizer } from '../models'
import type { Command } from './parse-command'
import { openModel } from './open-model'

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i], 0)

/** Prints the cosine of each pair of texts, the nearest first. */
export async function printCosines({ file, texts, json }: Command): Promise<void> {
  const gguf = await openModel(file)
  readEncoderConfig(gguf) // Another architecture is told before another tokenizer.
  const tokenizer = readWordPieceTokenizer(gguf.header.metadata)
  const encoder = await loadEncoder(gguf)
  const embeddings = texts.map((text) => encoder.embed(tokenizer.encode(text)))
  const pairs = texts
    .flatMap((_, j) => texts.slice(0, j).map((_, i) => ({ i, j, cosine: dot(embeddings[i], embeddings[j]) })))
    .sort((a, b) => b.cosine - a.cosine)
  const cosines = pairs.map(({ i, j, cosine }) => ({ texts: [texts[i], texts[j]], cosine }))
  if (json)
    console.log(
      JSON.stringify({
        embeddings: texts.map((text, i) => ({ text, embedding: [...embeddings[i]] })),
        cosines,
      }),
    )
  else
    for (const { texts, cosine } of cosines)
      console.log(`${cosine.toFixed(3).padStart(6)}  ${texts.map((text) => JSON.stringify(text)).join('  ')}`)
}
