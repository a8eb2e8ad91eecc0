/** Tokenizers: byte pairs as in GPT-2, SentencePiece as in Llama, letters for names. */
export * from './byte-pair-tokenizer'
export * from './character-tokenizer'
export * from './merge-pairs'
export * from './sentence-piece-tokenizer'
export * from './tokenizer'
export * from './train-byte-pairs'
export * from './vocabulary-file'
