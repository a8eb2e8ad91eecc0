/** Targets of a slide's links. */
import { isDeckPath, router, slideAtPath } from './deck'

/** Router path of a URL: its hash, or its path below the deck's base; undefined = outside the deck. */
function deckPath(url: URL): string | undefined {
  if (url.origin !== location.origin) return undefined
  const { base } = router().options.history
  if (base.includes('#')) return url.pathname === location.pathname ? url.hash.slice(1) || '/' : undefined
  return url.pathname.startsWith(base) ? url.pathname.slice(base.length) || '/' : undefined
}

/** Number of the slide at a URL; 0 = another page of the deck, undefined = no page of the deck. */
export function slideOfUrl(address: string): number | undefined {
  const path = URL.canParse(address) ? deckPath(new URL(address)) : undefined
  if (path === undefined || /\.\w{2,4}$/.test(path)) return undefined
  return slideAtPath(path.startsWith('/') ? path : `/${path}`)
}

/** Whether a URL is that of a slide or another page of the deck. */
export const isDeckUrl = (address: string): boolean => slideOfUrl(address) !== undefined

/** Problem of a link's target; '' = none. */
export function linkProblem(link: HTMLAnchorElement | SVGAElement): string {
  const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? ''
  if (['', '#'].includes(href.trim())) return 'leads nowhere'
  if (/^\s*javascript:/i.test(href)) return 'runs a script instead of leading to a page'
  let url: URL
  try {
    url = new URL(href, document.baseURI)
  } catch {
    return 'has an invalid address'
  }
  const path = deckPath(url)
  // Files beside the deck are requested from outside the page: see findMissingFiles.
  if (path === undefined || /\.\w{2,4}$/.test(path)) return ''
  return isDeckPath(path.startsWith('/') ? path : `/${path}`) ? '' : 'leads to a slide that does not exist'
}
