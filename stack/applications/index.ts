/** Floor 4, Applications: what is put around a model: a conversation, search, an agent with its tools. */
export * from './agent'
export * from './client'
export * from './context-window'
export * from './conversation'
export * from './prompt'
export * from './retrieval'
export * from './summary'
