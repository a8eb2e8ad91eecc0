/** Where the links of a slide lead. */
import { leads, router, slideAt } from './deck'

/** The address within the deck that a link means: behind the hash, or below the deck's folder; none = elsewhere. */
function inner(url: URL): string | undefined {
  if (url.origin !== location.origin) return undefined
  const { base } = router().options.history
  if (base.includes('#')) return url.pathname === location.pathname ? url.hash.slice(1) || '/' : undefined
  return url.pathname.startsWith(base) ? url.pathname.slice(base.length) || '/' : undefined
}

/** The slide of an address; 0 = a page of the deck that is none, undefined = it leads out, or nowhere. */
export function slideOf(address: string): number | undefined {
  const path = URL.canParse(address) ? inner(new URL(address)) : undefined
  if (path === undefined || /\.\w{2,4}$/.test(path)) return undefined
  return slideAt(path.startsWith('/') ? path : `/${path}`)
}

/** Whether an address is that of a slide, or of another page of the deck. */
export const isSlide = (address: string): boolean => slideOf(address) !== undefined

/** What is wrong with where it leads; '' = nothing. */
export function astray(link: HTMLAnchorElement | SVGAElement): string {
  const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? ''
  if (['', '#'].includes(href.trim())) return 'leads nowhere'
  if (/^\s*javascript:/i.test(href)) return 'runs a script in place of leading somewhere'
  let url: URL
  try {
    url = new URL(href, document.baseURI)
  } catch {
    return 'is no address'
  }
  const path = inner(url)
  // A file beside the deck is asked for from outside.
  if (path === undefined || /\.\w{2,4}$/.test(path)) return ''
  return leads(path.startsWith('/') ? path : `/${path}`) ? '' : 'leads to a slide that is not there'
}
