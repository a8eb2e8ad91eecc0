/** A complete, small language-model stack: each floor stands on those before it. */
export * from './frameworks'
export * from './models'
export * from './applications'
/** Functions of vectors and matrices, some with the name of an operation on tensors: `theory.softmax`. */
export * as theory from './theory'
