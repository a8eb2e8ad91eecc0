/** Where the links of a slide lead. */
import { isDeckPath, router, slideAtPath } from './deck'

/** The address within the deck that a link means: behind the hash, or below the deck's folder; none = elsewhere. */
function deckPath(url: URL): string | undefined {
  if (url.origin !== location.origin) return undefined
  const { base } = router().options.history
  if (base.includes('#')) return url.pathname === location.pathname ? url.hash.slice(1) || '/' : undefined
  return url.pathname.startsWith(base) ? url.pathname.slice(base.length) || '/' : undefined
}

/** The slide of an address; 0 = a page of the deck that is none, undefined = it leads out, or nowhere. */
export function slideOfUrl(address: string): number | undefined {
  const path = URL.canParse(address) ? deckPath(new URL(address)) : undefined
  if (path === undefined || /\.\w{2,4}$/.test(path)) return undefined
  return slideAtPath(path.startsWith('/') ? path : `/${path}`)
}

/** Whether an address is that of a slide, or of another page of the deck. */
export const isDeckUrl = (address: string): boolean => slideOfUrl(address) !== undefined

/** What is wrong with where it leads; '' = nothing. */
export function linkProblem(link: HTMLAnchorElement | SVGAElement): string {
  const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? ''
  if (['', '#'].includes(href.trim())) return 'leads nowhere'
  if (/^\s*javascript:/i.test(href)) return 'runs a script in place of leading somewhere'
  let url: URL
  try {
    url = new URL(href, document.baseURI)
  } catch {
    return 'is no address'
  }
  const path = deckPath(url)
  // A file beside the deck is asked for from outside.
  if (path === undefined || /\.\w{2,4}$/.test(path)) return ''
  return isDeckPath(path.startsWith('/') ? path : `/${path}`) ? '' : 'leads to a slide that is not there'
}
