/** A model, or what stands in for one, in a loop with tools. */
export * from './agent'
export * from './calculator'
export * from './model-planner'
export * from './observe'
export * from './tools'
