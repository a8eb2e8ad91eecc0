export * from './encoder'
export type * from './encoder-weights'
export * from './load-encoder'
