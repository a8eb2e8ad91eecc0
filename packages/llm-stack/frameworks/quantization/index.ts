/** Quantization: formats that store numbers in blocks of few bits, as in GGUF files. */
export * from './block-format'
export * from './block-formats'
export * from './floats'
export * from './q4'
export * from './q5-1'
export * from './q6-k'
export * from './q8-0'
