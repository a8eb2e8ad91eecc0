import {
  loadEncoder,
  readGguf,
  readWordPieceTokenizer,
  type ByteChunks,
  type Encoder,
  type GgufReadOptions,
  type WordPieceTokenizer,
} from 'llm-stack/models'

/** The shipped encoder: its path inside public/, its size in bytes, and its checksum. */
export const ENCODER_FILE = {
  path: 'encoder/all-MiniLM-L6-v2.Q4_1.gguf',
  size: 15_506_560,
  sha256: 'b3e617630cc2ab55fe0d3d30ce955a094e762ada38649f1f6752e0c0ed3a307d',
}

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
