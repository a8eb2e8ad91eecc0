/** Reads printed pages: their text, links and picture, and how far these agree with what was to be printed. */
export * from './bounding-box'
export * from './decode-png'
export * from './links'
export * from './printed-page'
export * from './render-page'
export * from './similarity'
