/** Floor 4, Applications: what is put around a model: a conversation, search, an agent with its tools. */
export * from './agent'
export * from './client'
export * from './conversation'
export * from './retrieval'
export * from './tokens'
