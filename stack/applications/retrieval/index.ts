/** Retrieval: what is looked up before anybody answers. */
export * from './bm25'
export * from './meanings'
export * from './measure'
export * from './prompt'
export * from './quote'
export * from './words'
