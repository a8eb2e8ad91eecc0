/** Why a file of the built deck is there: what it is made of. */
import { readFileSync } from 'node:fs'

/** Rendered letters of each part, by file: setup/parts.ts writes it. */
export type Parts = Record<string, Record<string, number>>

export const readParts = (file: string): Parts => JSON.parse(readFileSync(file, 'utf8')) as Parts

const LIKE: readonly [RegExp, string][] = [
  [/index\.html$/, 'the page'],
  [/\.woff2$/, 'lettering of every slide'],
  [/favicon/, 'the tab’s picture'],
  [/stand-ins/, 'where storage is refused'],
  [/\.css$/, 'the look of'],
]

/** The largest parts of a file, with their shares. */
export function why(file: string, parts: Parts): string {
  const made = Object.entries(parts[file.replace(/^\//, '')] ?? {}).sort(([, a], [, b]) => b - a)
  const all = made.reduce((sum, [, n]) => sum + n, 0)
  const shares = made.slice(0, 4).map(([part, n]) => `${part} ${Math.round((100 * n) / all)} %`)
  const known = LIKE.find(([like]) => like.test(file))?.[1]
  return [known, shares.join(', ')].filter(Boolean).join(' ') || 'as it is'
}

const KINDS: readonly [RegExp, string][] = [
  [/\.woff2$/, 'fonts'],
  [/\.css$/, 'styles'],
  [/\.js$/, 'code'],
  [/\.html$/, 'page'],
  [/vocabulary|stories260k|checkpoints|word-vectors/, 'models, weights and vocabularies'],
]
/** Bytes by kind of file. */
export function byKind(sent: ReadonlyMap<string, number>): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [file, bytes] of sent) {
    const kind = KINDS.find(([like]) => like.test(file))?.[1] ?? 'others'
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes)
  }
  return kinds
}
