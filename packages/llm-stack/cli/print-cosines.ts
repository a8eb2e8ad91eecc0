import { loadEncoder, readEncoderConfig, readWordPieceTokenizer } from '../models'
import { dot } from '../theory'
import type { Command } from './parse-command'
import { openModel } from './open-model'

/** Prints the cosine of each pair of texts, the nearest first. */
export async function printCosines({ file, texts, json }: Command): Promise<void> {
  const gguf = await openModel(file)
  const [encoder, tokenizer] = await gguf.build(async () => {
    readEncoderConfig(gguf) // Another architecture is told before another tokenizer.
    const tokenizer = readWordPieceTokenizer(gguf.header.metadata)
    return [await loadEncoder(gguf), tokenizer] as const
  })
  const embeddings = texts.map((text) => ({ text, embedding: [...encoder.embed(tokenizer.encode(text))] }))
  const cosines = embeddings.flatMap((a, i) =>
    embeddings.slice(i + 1).map((b) => ({
      texts: [a.text, b.text],
      cosine: dot(a.embedding, b.embedding),
    })),
  )
  cosines.sort((a, b) => b.cosine - a.cosine)
  if (json) console.log(JSON.stringify({ embeddings, cosines }))
  else
    for (const { texts: pair, cosine } of cosines)
      console.log(`${cosine.toFixed(3).padStart(6)}  ${pair.map((text) => JSON.stringify(text)).join('  ')}`)
}
