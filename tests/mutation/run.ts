/** npm run test:mutation: StrykerJS changes the code of a folder, and the unit tests there have to tell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { parseOptions, runScript, UserError } from '../../scripts/shared/cli'
import { equivalents } from './equivalents'
import { mutationScore, scoreOf, type MutantResult } from './mutation-score'
import { exclusionsIn } from './not-mutated'
import { TEST_FOLDERS } from './test-folders'

const help = `
Changes the code with StrykerJS, one small change at a time, and runs the unit tests that must fail.

  npm run test:mutation -- [folder or file …]

Without an argument, llm-stack. Reports are in test-results/mutation/, a page for each folder. Mutants that no test can kill
are listed in tests/mutation/equivalents/.
`

const STACK = 'packages/llm-stack'

/** Least score of a folder, in per cent. */
const leastScore = (folder: string) => (folder.startsWith(STACK) ? 98 : 90)

/** A folder of llm-stack is a floor, with tests of its own. */
const floorsOf = (path: string) =>
  path === STACK
    ? ['theory', 'frameworks', 'models', 'applications'].map((floor) => `${STACK}/${floor}`)
    : [path]

/** Tests of a folder that lie in another one: endpoints and recordings are clients' transports. */
const furtherTests: Readonly<Record<string, string>> = {
  [`${STACK}/applications`]: 'composables/transports',
}

/** A folder, or the next one above it that has tests. */
const nearestWithTests = (folder: string): string =>
  readdirSync(folder).some((name) => name.endsWith('.test.ts')) ? folder : nearestWithTests(dirname(folder))

/** Folders with the tests of a folder. */
const testFoldersOf = (folder: string) => [
  folder,
  ...Object.keys(furtherTests)
    .filter((tested) => folder.startsWith(tested))
    .map((tested) => furtherTests[tested]!),
]

/** Mutates a file, or the code below a folder, and runs the tests of the folder. */
async function mutate(path: string): Promise<MutantResult[]> {
  const isFile = path.endsWith('.ts')
  const others = ['test', 'test-helper', 'config', 'd'].map((kind) => `!${path}/**/*.${kind}.ts`)
  const report = `test-results/mutation/${path.replaceAll('/', '-')}`
  process.env[TEST_FOLDERS] = testFoldersOf(isFile ? nearestWithTests(dirname(path)) : path).join()
  const results = await new Stryker({
    mutate: isFile ? [path] : [`${path}/**/*.ts`, ...others, ...exclusionsIn(path)],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest()
  return results.map((result) => ({ ...result, fileName: relative('', result.fileName) }))
}

/** Where a mutant is, and what it changes. */
const describeMutant = ({ fileName, location, mutatorName, replacement }: MutantResult) => {
  const { start, end } = location
  const line = readFileSync(fileName, 'utf8').split('\n')[start.line - 1]
  const original = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.trim() + ' …'
  return `  ${fileName}:${start.line}:${start.column} ${mutatorName}: ${original} → ${replacement}`
}

await runScript(async () => {
  const { positionals } = parseOptions(help, {})
  const paths = positionals.length ? positionals.map((path) => path.replace(/\/$/, '')) : [STACK]
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length) throw new UserError(`There is no ${missing.join(', no ')}.`)
  const results: MutantResult[] = []
  for (const path of paths.flatMap(floorsOf)) results.push(...(await mutate(path)))
  const { folders, survivors, timedOut, wronglyListed } = mutationScore(results, equivalents, (file) =>
    readFileSync(file, 'utf8'),
  )
  const list = (title: string, lines: string[]) =>
    lines.length && console.log(`\n${title}\n${lines.join('\n')}`)
  list('Timed out, and count as killed:', timedOut.map(describeMutant))
  list('Survived:', survivors.map(describeMutant))
  list('Listed as equivalent, but killed or no mutant of Stryker’s:', wronglyListed)
  console.table(
    Object.fromEntries(
      Object.entries(folders).map(([folder, counts]) => [
        folder,
        { ...counts, score: scoreOf(counts).toFixed(1) },
      ]),
    ),
  )
  const low = Object.keys(folders).filter((folder) => scoreOf(folders[folder]) < leastScore(folder))
  if (low.length) throw new UserError(`The score is below ${leastScore(low[0])} % in ${low.join(', ')}.`)
  if (wronglyListed.length) throw new UserError('The list in tests/mutation/equivalents/ is wrong.')
})
