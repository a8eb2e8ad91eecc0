import { readBytePairTokenizer, readWordPieceTokenizer, type GgufMetadata, type Tokenizer } from '../models'
import type { Command } from './parse-command'
import { openModel } from './open-model'

/** The tokenizer of a file, whichever it has. Throws RangeError for another kind. */
const readTokenizer = (metadata: GgufMetadata): Tokenizer =>
  metadata.string('tokenizer.ggml.model') === 'bert'
    ? readWordPieceTokenizer(metadata)
    : readBytePairTokenizer(metadata)

/** Prints the tokens of a text. */
export async function printTokens({ file, texts: [text], json }: Command): Promise<void> {
  const gguf = await openModel(file)
  await gguf.close()
  const { metadata } = gguf.header
  const tokenizer = readTokenizer(metadata)
  const names = metadata.strings('tokenizer.ggml.tokens')
  const tokens = tokenizer.encode(text).map((id) => ({ id, token: tokenizer.decode([id]) || names[id] }))
  if (json) console.log(JSON.stringify({ text, tokens }))
  else for (const { id, token } of tokens) console.log(`${String(id).padStart(6)}  ${JSON.stringify(token)}`)
}
