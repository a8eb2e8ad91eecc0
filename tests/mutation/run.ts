/** npm run test:mutation: plants one fault after the other in a copy of the project, and sees which the unit tests tell. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { onExit, parseOptions, runScript, UserError } from '../../scripts/shared/cli'
import { copyProject } from './copy-project'
import { mutants } from './mutants'
import { applyMutation, type Mutant } from './mutant'
import { createTestRunner } from './test-runner'

const help = `
Plants faults by hand in a copy of the project, one at a time, and runs the unit tests that are to tell them.

  npm run test:mutation -- [--only <text>]

  --only <text>   faults in files whose path has this in it
`

/** Throws a UserError where a fault cannot be planted any more, or has no tests. */
function assertApplicable(chosen: readonly Mutant[]): void {
  if (!chosen.length) throw new UserError('No fault is planted in such a file.')
  try {
    for (const mutant of chosen) applyMutation(mutant, readFileSync(mutant.file, 'utf8'))
  } catch (error) {
    throw new UserError((error as Error).message)
  }
  const missingTests = chosen.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))
  if (missingTests.length)
    throw new UserError(`There are no such tests: ${[...new Set(missingTests)].join(', ')}`)
}

await runScript(async () => {
  const { values } = parseOptions(help, { only: { type: 'string' } })
  const chosen = mutants.filter(({ file }) => file.includes(values.only ?? ''))
  assertApplicable(chosen)
  const { folder, remove } = copyProject(process.cwd())
  onExit(remove)
  process.chdir(folder)
  const tests = await createTestRunner()
  onExit(tests.close)

  const started = performance.now()
  const all = new Set(chosen.flatMap((fault) => fault.tests))
  /** Without a fault all pass, before and after: else what is told is told of something else. */
  async function sound(when: string): Promise<void> {
    const failing = await tests.failures([...all])
    if (failing.length)
      throw new UserError(`Nothing is planted ${when}, and it fails:\n${failing.join('\n')}`)
  }
  await sound('yet')
  const silent: Mutant[] = []
  for (const [i, fault] of chosen.entries()) {
    const text = readFileSync(fault.file, 'utf8')
    const write = (to: string) => {
      writeFileSync(fault.file, to)
      tests.invalidate(fault.file)
    }
    write(applyMutation(fault, text))
    const [told] = await tests.failures(fault.tests)
    write(text)
    if (!told) silent.push(fault)
    console.log(`${i + 1}/${chosen.length} ${fault.file}: ${fault.effect}\n      ${told ?? 'NOT TOLD'}`)
  }
  await sound('any more')
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const told = chosen.length - silent.length
  console.log(`\nPlanted ${chosen.length}, told ${told}, not told ${silent.length}, in ${seconds} s.`)
  if (silent.length)
    throw new UserError(silent.map(({ file, effect }) => `Not told: ${file}: ${effect}`).join('\n'))
})
