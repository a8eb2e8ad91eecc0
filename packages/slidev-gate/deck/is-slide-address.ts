/**
 * Whether a request may be for a slide whose address has no hash: a page without a file extension. `accept` is the
 * request's header; a script that fetches a file accepts anything, but names no HTML.
 */
export const isSlideAddress = (url: string, accept = ''): boolean =>
  accept.includes('text/html') && !/\.[a-z]\w*$/i.test(new URL(url, 'http://deck').pathname)
