/** A model asked as the field asks it: messages, a stream, tokens counted, errors that say what to do. */
export * from './ask'
export { bodyOf } from './chunks'
export * from './engine'
export * from './errors'
export * from './messages'
