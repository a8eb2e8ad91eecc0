import { readFileSync } from 'node:fs'

/** Rendered characters of each part, by file of the built deck; written by slidev-addon-web. */
export type BundleReport = Record<string, Record<string, number>>

/** Reads a bundle report from a file. */
export const readBundleReport = (file: string): BundleReport =>
  JSON.parse(readFileSync(file, 'utf8')) as BundleReport

const FILE_DESCRIPTIONS: readonly [RegExp, string][] = [
  [/index\.html$/, 'the page'],
  [/\.woff2$/, 'font of every slide'],
  [/favicon/, 'icon of the tab'],
  [/stand-ins/, 'where storage is refused'],
  [/\.css$/, 'styles of'],
]

/** What a file is for: its four largest parts, with their shares. */
export function bundleBreakdown(file: string, parts: BundleReport): string {
  const sizes = Object.entries(parts[file.replace(/^\//, '')] ?? {}).sort(([, a], [, b]) => b - a)
  const all = sizes.reduce((sum, [, n]) => sum + n, 0)
  const shares = sizes.slice(0, 4).map(([part, n]) => `${part} ${Math.round((100 * n) / all)} %`)
  const known = FILE_DESCRIPTIONS.find(([pattern]) => pattern.test(file))?.[1]
  return [known, shares.join(', ')].filter(Boolean).join(' ') || 'as it is'
}

const FILE_KINDS: readonly [RegExp, string][] = [
  [/\.woff2$/, 'fonts'],
  [/\.css$/, 'styles'],
  [/\.js$/, 'code'],
  [/\.html$/, 'page'],
  [/vocabulary|stories260k|checkpoints|word-vectors/, 'models, weights and vocabularies'],
]
/** Sums bytes by kind of file. */
export function bytesByKind(sent: ReadonlyMap<string, number>): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const [file, bytes] of sent) {
    const kind = FILE_KINDS.find(([pattern]) => pattern.test(file))?.[1] ?? 'others'
    kinds.set(kind, (kinds.get(kind) ?? 0) + bytes)
  }
  return kinds
}
