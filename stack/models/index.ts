/** Floor 3, Models: what a model reads, what it is, how it writes, and what makes it answer as people prefer. */
export * from './cache'
export * from './generate'
export * from './gpt'
export * from './llama'
export * from './preference'
export * from './tokenizers'
