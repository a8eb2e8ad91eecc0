import { readFileSync } from 'node:fs'
import { loadVocabulary, SentencePieceTokenizer } from 'llm-stack/models'
import { benchmark } from './benchmark'

const read = (file: string) => new Uint8Array(readFileSync(file))

const tokenizers = {
  'GPT-2': loadVocabulary(read('public/gpt2-vocabulary.bin')),
  stories260K: new SentencePieceTokenizer(read('public/stories260k/tokenizer.bin')),
}

/** Milliseconds to encode one word of a million times the same letter, and one of a tenth of its length. */
export const tokenizerTimings = (): { name: string; million: number; tenth: number }[] =>
  Object.entries(tokenizers).map(([name, tokenizer]) => {
    const [long, short] = [1e6, 1e5].map((letters) => 'a'.repeat(letters))
    const ms = benchmark(
      { million: () => tokenizer.encode(long), tenth: () => tokenizer.encode(short) },
      { rounds: 3 },
    )
    return { name, ...ms }
  })
