export * from './decoder'
export type * from './decoder-weights'
export * from './load-decoder'
export * from './llama2c'
