/** Set by loader.js in a deck that is one file. */
declare const __siteFile: ((path: string) => string) | undefined

/**
 * Address of a file of public/, wherever the deck lies; in a deck that is one file, a data: address with its content. Throws
 * an Error if that file does not have it. @param path as in public/, without a slash before it.
 */
export const siteFile = (path: string): URL =>
  typeof __siteFile === 'function' ? new URL(__siteFile(path)) : new URL(path, document.baseURI)
