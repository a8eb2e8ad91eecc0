/** Text to tokens and back: byte pairs as GPT-2 has them, scored pieces as Llama, letters for names. */
export * from './byte-pair-tokenizer'
export * from './character-tokenizer'
export * from './sentencepiece-tokenizer'
export * from './tokenizer'
export * from './train-byte-pairs'
export * from './vocabulary-file'
