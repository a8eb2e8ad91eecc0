/** Floor 3, Models: what a trained model reads, what it is, and what makes it answer as people prefer. */
export * from './bpe'
export * from './cache'
export * from './generate'
export * from './gpt'
export * from './llama'
export * from './preference'
