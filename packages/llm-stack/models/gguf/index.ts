/** GGUF, the file format of published models: metadata, vocabulary and weights in one file. */
export type { ByteChunks } from './byte-stream'
export * from './gguf-file'
export * from './gguf-header'
export * from './gguf-metadata'
export * from './gguf-tensor'
export * from './metadata-value'
export * from './write-gguf'
export * from './load-weights'
