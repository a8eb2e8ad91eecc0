import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

/** A file of the build, in the service worker's manifest. */
export interface PrecacheEntry {
  /** Path below the site's folder. */
  url: string
  /** Hash of its content; null if its name contains one. */
  revision: string | null
  /** SHA-256 of its bytes, as Subresource Integrity. HTML has none: hosts may add lines to it. */
  integrity?: string
  /** Size of the file. */
  bytes: number
  /** Whether it is cached only on use or on request. */
  large: boolean
  /** Whether it answers every address that is no file: the page, where slides have paths. */
  fallback?: true
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('base64')

/** The entry of a file. `large`: endings of large files; `hasPaths`: whether the address of a slide is a path. */
export function precacheEntry(
  file: string,
  entry: Pick<PrecacheEntry, 'url' | 'revision' | 'bytes'>,
  large: readonly string[],
  hasPaths: boolean,
): PrecacheEntry {
  const integrity = entry.url.endsWith('.html') ? {} : { integrity: `sha256-${sha256(file)}` }
  const fallback = hasPaths && entry.url === 'index.html' ? { fallback: true as const } : {}
  return { ...entry, ...integrity, large: large.includes(extname(entry.url).slice(1)), ...fallback }
}
