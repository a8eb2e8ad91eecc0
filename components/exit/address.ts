/** Where people in the room find the deck. */
export interface Here {
  protocol: string
  hostname: string
  origin: string
  pathname: string
}

const LOCAL = /^(localhost|127\.|0\.0\.0\.0|\[?::1\]?$)/

/**
 * The deck's address for a QR code: the page's own when it is hosted (http or https, not this machine), else the
 * configured one. Without the slide's hash and `index.html`, with a slash at the end.
 */
export function deckAddress(here: Here | undefined, configured: string): string {
  const hosted = here && /^https?:$/.test(here.protocol) && !LOCAL.test(here.hostname)
  const address = hosted ? here.origin + here.pathname.replace(/index\.html$/, '') : configured
  return address.endsWith('/') ? address : `${address}/`
}
