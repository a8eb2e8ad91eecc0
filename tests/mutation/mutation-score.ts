import type { Stryker } from '@stryker-mutator/core'
import { applyMutation, mutantsOf, type Mutation } from './mutant'

type StrykerResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]
/** One of Stryker's mutants, and what became of it; lines and columns begin at 1. `fileName` is relative to the project. */
export type MutantResult = Pick<
  StrykerResult,
  'fileName' | 'status' | 'location' | 'mutatorName' | 'replacement'
>

/** Mutants that no test can kill, by file, each with its reason. */
export type Equivalents = Readonly<Record<string, readonly Mutation[]>>

/** Number of mutants of a folder. One that is listed as equivalent counts as equivalent alone, unless a test kills it. */
export type FolderCounts = Record<'killed' | 'timedOut' | 'survived' | 'noCoverage' | 'equivalent', number>

/** Mutants counted by folder, and those that somebody has to read. */
export interface MutationScore {
  folders: Record<string, FolderCounts>
  /** Mutants that no test kills, without equivalents. */
  survivors: MutantResult[]
  timedOut: MutantResult[]
  /** Listed as equivalent, but killed by a test or none of Stryker's mutants; as text. */
  wronglyListed: string[]
}

const COUNTS = {
  Killed: 'killed',
  Timeout: 'timedOut',
  Survived: 'survived',
  NoCoverage: 'noCoverage',
} as const
const noCounts = (): FolderCounts => ({ killed: 0, timedOut: 0, survived: 0, noCoverage: 0, equivalent: 0 })

/** (killed + timed out) / (all − equivalents), in per cent. */
export const scoreOf = ({ killed, timedOut, survived, noCoverage }: FolderCounts): number =>
  (100 * (killed + timedOut)) / (killed + timedOut + survived + noCoverage)

/** `packages/llm-stack/frameworks/ops/norm.ts` counts in packages/llm-stack/frameworks, `data/floors.ts` in data. */
const folderOf = (file: string) =>
  file
    .split('/')
    .slice(0, -1)
    .slice(0, file.startsWith('packages/') ? 3 : 2)
    .join('/')

const offsetOf = (text: string, { line, column }: MutantResult['location']['start']) =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, column - 1)
/** The text of a file with the mutant in it. */
export const mutatedText = (text: string, { location: { start, end }, replacement }: MutantResult): string =>
  text.slice(0, offsetOf(text, start)) + replacement + text.slice(offsetOf(text, end))

/** Stryker prints what it replaces with spaces of its own. */
const withoutSpaces = (text: string) => text.replace(/\s+/g, '')

/** Counts mutants by folder. What could not be compiled or run is no mutant. */
export function mutationScore(
  results: readonly MutantResult[],
  equivalents: Equivalents,
  readText: (file: string) => string,
): MutationScore {
  const score: MutationScore = { folders: {}, survivors: [], timedOut: [], wronglyListed: [] }
  for (const file of new Set(results.map(({ fileName }) => fileName))) {
    const text = readText(file)
    const counts = (score.folders[folderOf(file)] ??= noCounts())
    const listed = mutantsOf(file, equivalents[file] ?? []).map(
      (mutant) => [withoutSpaces(applyMutation(mutant, text)), mutant] as const,
    )
    const found = new Set<string>()
    for (const result of results.filter(({ fileName }) => fileName === file)) {
      const count = COUNTS[result.status as keyof typeof COUNTS]
      if (!count) continue
      const mutated = withoutSpaces(mutatedText(text, result))
      // A busy machine may end the tests of an equivalent.
      if (count !== 'killed' && listed.some(([equivalent]) => equivalent === mutated)) {
        found.add(mutated)
        counts.equivalent++
        continue
      }
      counts[count]++
      if (count === 'timedOut') score.timedOut.push(result)
      else if (count !== 'killed') score.survivors.push(result)
    }
    for (const [equivalent, { find, replacement }] of listed)
      if (!found.has(equivalent)) score.wronglyListed.push(`${file}: ${find} → ${replacement}`)
  }
  return score
}
