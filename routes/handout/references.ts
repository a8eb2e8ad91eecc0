import { sourceById, sources, type CitedSource } from '../../data/sources'

/** A source with its number in the handout. */
export interface Reference extends CitedSource {
  /** Its place in data/sources.ts, from 1. */
  number: number
}

/** All sources, by number. */
export const references: readonly Reference[] = sources.map((s, i) => ({ ...s, number: i + 1 }))

/** The references with these ids, by number. Throws an Error for an unknown id. */
/** All sources, by number. */
export const referencesFor = (ids: readonly string[]): Reference[] =>
  ids.map((id) => references[sources.indexOf(sourceById(id))]).sort((a, b) => a.number - b.number)

/** A short form of an address: its arXiv or DOI number, else its site. */
export function shortUrl(url: string): string {
  const { hostname, pathname } = new URL(url)
  if (hostname === 'arxiv.org') return `arXiv ${pathname.replace('/abs/', '')}`
  if (hostname === 'doi.org') return `doi ${pathname.slice(1)}`
  return hostname.replace(/^www\./, '')
}
