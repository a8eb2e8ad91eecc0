import {
  loadEncoder,
  readGguf,
  readWordPieceTokenizer,
  type ByteChunks,
  type Encoder,
  type GgufReadOptions,
  type WordPieceTokenizer,
} from 'llm-stack/models'
import { ENCODER_FILE } from './encoder-file'

/** Numbers of an embedding. */
export const EMBEDDING_WIDTH = 384

/** The shipped encoder: texts in, embeddings out. */
export class SentenceEncoder {
  private constructor(
    private readonly encoder: Encoder,
    private readonly tokenizer: WordPieceTokenizer,
  ) {}

  /** Loads it from its file as the bytes arrive. Rejects with RangeError if the file is damaged or cut short. */
  static async load(chunks: ByteChunks, options: GgufReadOptions = {}): Promise<SentenceEncoder> {
    const file = await readGguf(chunks, { size: ENCODER_FILE.size, ...options })
    return file.build(async () => {
      const tokenizer = readWordPieceTokenizer(file.header.metadata)
      return new SentenceEncoder(await loadEncoder(file), tokenizer)
    })
  }

  /** Embedding of a text [384], of length 1. Throws RangeError for a text of more than 512 tokens. */
  embed(text: string): Float32Array {
    return this.encoder.embed(this.tokenizer.encode(text))
  }
}
