/** Baselines: known findings, of which only new ones are told. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DeckError } from 'slidev-paper/deck'
import type { Finding } from './rule-runner'
import type { SlideInfo } from './types'

/** A known finding: neither the number of its slide nor a position tells it from others. */
export interface BaselineEntry {
  rule: string
  /** The slide's routeAlias, otherwise its title or its first words; '' = the whole deck. */
  slide: string
  cause: string
}

const VERSION = 1

/** Findings that are new, known ones, and entries whose findings have gone. */
export interface BaselineComparison {
  fresh: Finding[]
  known: Finding[]
  gone: BaselineEntry[]
}

/** Numbers in a cause that no colour has: sizes and counts. */
const NUMBER = /(?<![#\w.])\d+(?:\.\d+)?(?![\w])/g

/** The slide's alias, otherwise its title or first words. */
const slideKey = ({ no, name, title }: Pick<SlideInfo, 'no' | 'name' | 'title'>): string =>
  name === String(no) ? title : name

/** The entry of a finding. */
const entryOf = ({ rule, slide, name, title, cause }: Finding): BaselineEntry => ({
  rule,
  slide: slideKey({ no: slide, name, title }),
  cause: cause.replace(NUMBER, 'n'),
})

const keyOf = ({ rule, slide, cause }: BaselineEntry) => JSON.stringify([rule, slide, cause])

const isEntry = (entry: unknown): entry is BaselineEntry =>
  ['rule', 'slide', 'cause'].every(
    (key) => typeof (entry as Record<string, unknown> | null)?.[key] === 'string',
  )

/** Reads a baseline. Throws a DeckError if the file is missing or damaged. */
export function readBaseline(file: string): BaselineEntry[] {
  const remedy = `write it with --baseline ${file} --update-baseline`
  if (!existsSync(file)) throw new DeckError(`${file} does not exist: ${remedy}.`)
  let content: { version?: unknown; findings?: unknown } | null
  try {
    content = JSON.parse(readFileSync(file, 'utf8')) as typeof content
  } catch (error) {
    throw new DeckError(`${file} is no JSON (${(error as Error).message}): mend it, or ${remedy}.`)
  }
  const { version, findings } = content ?? {}
  if (!Array.isArray(findings) || !findings.every(isEntry))
    throw new DeckError(`${file} is no baseline: mend it, or ${remedy}.`)
  if (version !== VERSION)
    throw new DeckError(
      `${file} has version ${String(version)}, this slidev-gate reads ${VERSION}: ${remedy}.`,
    )
  return findings
}

/** Reads a baseline that is written anew: an empty one if the file is missing or damaged. */
export function readBaselineToUpdate(file: string): BaselineEntry[] {
  try {
    return readBaseline(file)
  } catch (error) {
    if (!(error instanceof DeckError)) throw error
    return []
  }
}

/** What a check looked at: entries about other slides and rules it neither misses nor forgets. */
export interface CheckScope {
  slides: readonly Pick<SlideInfo, 'no' | 'name' | 'title'>[]
  /** Ids of the rules that ran. */
  rules: readonly string[]
  /** Whether the check looked at the whole deck. */
  isWhole: boolean
}

function isInScope({ rule, slide }: BaselineEntry, { slides, rules, isWhole }: CheckScope): boolean {
  return rules.includes(rule) && (isWhole || slides.some((checked) => slideKey(checked) === slide))
}

/** Compares findings with a baseline. */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  scope: CheckScope,
): BaselineComparison {
  const known = new Set(baseline.map(keyOf))
  const found = new Set(findings.map((finding) => keyOf(entryOf(finding))))
  const isKnown = (finding: Finding) => known.has(keyOf(entryOf(finding)))
  return {
    fresh: findings.filter((finding) => !isKnown(finding)),
    known: findings.filter(isKnown),
    gone: baseline.filter((entry) => isInScope(entry, scope) && !found.has(keyOf(entry))),
  }
}

/** Writes the findings as a baseline, one line each, and what `baseline` has about slides and rules that were not checked. */
export function writeBaseline(
  file: string,
  findings: readonly Finding[],
  baseline: readonly BaselineEntry[],
  scope: CheckScope,
): void {
  const kept = baseline.filter((entry) => !isInScope(entry, scope))
  const entries = new Map([...kept, ...findings.map(entryOf)].map((entry) => [keyOf(entry), entry]))
  const lines = [...entries.keys()].sort().map((key) => `    ${JSON.stringify(entries.get(key))}`)
  const list = lines.length ? `[\n${lines.join(',\n')}\n  ]` : '[]'
  writeFileSync(file, `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`)
}
