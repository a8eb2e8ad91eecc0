/** Text to tokens and back: byte pairs as GPT-2 has them, scored pieces as Llama, letters for names. */
export * from './byte-pairs'
export * from './letters'
export * from './score-pairs'
export * from './tokenizer'
export * from './train'
export * from './vocabulary-file'
