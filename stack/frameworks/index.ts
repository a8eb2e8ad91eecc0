/** Floor 2, Frameworks: tensors that know their gradients, network parts, training. Stands on theory alone. */
export * from './autograd'
export * from './checkpoint'
export * from './init'
export * from './layers'
export * from './module'
export * from './ops'
export * from './optimizers'
export * from './training'
