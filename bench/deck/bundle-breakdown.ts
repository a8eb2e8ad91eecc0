/** Why a file of the built deck is there: what it is made of. */
import { readFileSync } from 'node:fs'

/** Rendered letters of each part, by file: setup/bundle-report.ts writes it. */
export type BundleReport = Record<string, Record<string, number>>

export const readBundleReport = (file: string): BundleReport =>
  JSON.parse(readFileSync(file, 'utf8')) as BundleReport

const FILE_DESCRIPTIONS: readonly [RegExp, string][] = [
  [/index\.html$/, 'the page'],
  [/\.woff2$/, 'lettering of every slide'],
  [/favicon/, 'the tab’s picture'],
  [/stand-ins/, 'where storage is refused'],
  [/\.css$/, 'the look of'],
]

/** The largest parts of a file, with their shares. */
export function bundleBreakdown(file: string, parts: BundleReport): string {
  const made = Object.entries(parts[file.replace(/^\//, '')] ?? {}).sort(([, a], [, b]) => b - a)
  const all = made.reduce((sum, [, n]) => sum + n, 0)
  const shares = made.slice(0, 4).map(([part, n]) => `${part} ${Math.round((100 * n) / all)} %`)
  const known = FILE_DESCRIPTIONS.find(([like]) => like.test(file))?.[1]
  return [known, shares.join(', ')].filter(Boolean).join(' ') || 'as it is'
}

const FILE_KINDS: readonly [RegExp, string][] = [
  [/\.woff2$/, 'fonts'],
  [/\.css$/, 'styles'],
  [/\.js$/, 'code'],
  [/\.html$/, 'page'],
  [/vocabulary|stories260k|checkpoints|word-vectors/, 'models, weights and vocabularies'],
]
/** Bytes by kind of file. */
export function bytesByKind(sent: ReadonlyMap<string, number>): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [file, bytes] of sent) {
    const kind = FILE_KINDS.find(([like]) => like.test(file))?.[1] ?? 'others'
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes)
  }
  return kinds
}
