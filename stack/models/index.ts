/** Floor 3, Models: what a trained model reads, and what makes it answer as people prefer. */
export * from './bpe'
export * from './preference'
