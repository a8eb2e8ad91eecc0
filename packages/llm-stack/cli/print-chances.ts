import { loadDecoder, nextTokenChances, readBytePairTokenizer, readDecoderConfig } from '../models'
import type { Command } from './parse-command'
import { openModel } from './open-model'

/** Prints the likeliest next tokens of a text. */
export async function printChances({ file, texts: [text], top, json }: Command): Promise<void> {
  const gguf = await openModel(file)
  const [decoder, tokenizer] = await gguf.build(async () => {
    readDecoderConfig(gguf) // Another architecture is told before another tokenizer.
    const tokenizer = readBytePairTokenizer(gguf.header.metadata)
    return [await loadDecoder(gguf), tokenizer] as const
  })
  const ids = tokenizer.encode(text)
  const chances = nextTokenChances(decoder, tokenizer, ids, top)
  if (json) console.log(JSON.stringify({ text, ids, chances }))
  else
    for (const { token, probability } of chances)
      console.log(`${(100 * probability).toFixed(1).padStart(5)} %  ${JSON.stringify(token)}`)
}
