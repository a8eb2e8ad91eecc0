/** Sources by the number they have in the handout: their place in data/sources.ts, from 1. */
import { sourceById, sources, type CitedSource } from '../../data/sources'

export interface Reference extends CitedSource {
  number: number
}

export const references: readonly Reference[] = sources.map((s, i) => ({ ...s, number: i + 1 }))

/** Footnotes for these ids of sources, by number. */
export const referencesFor = (ids: readonly string[]): Reference[] =>
  ids.map((id) => references[sources.indexOf(sourceById(id))]).sort((a, b) => a.number - b.number)

/** The address as print shows it: an arXiv or DOI number, else the site. */
export function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url)
  if (hostname === 'arxiv.org') return `arXiv ${pathname.replace('/abs/', '')}`
  if (hostname === 'doi.org') return `doi ${pathname.slice(1)}`
  return hostname.replace(/^www\./, '')
}
