/** npm run test:mutation:hand: applies each mutant to a copy of the project and runs the unit tests that must kill it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { onExit, parseOptions, runScript, UserError } from '../../scripts/shared/cli'
import { copyProject } from './copy-project'
import { mutants } from './mutants'
import { applyMutation, type Mutant } from './mutant'
import { createTestRunner } from './test-runner'

const help = `
Applies hand-written mutants to a copy of the project, one at a time, and runs the unit tests that must kill them.

  npm run test:mutation:hand -- [--only <text>]

  --only <text>   only mutants of files whose path contains this text
`

/** Throws a UserError if a mutant cannot be applied, or if one of its tests does not exist. */
function assertApplicable(chosen: readonly Mutant[]): void {
  if (!chosen.length) throw new UserError('No mutant is in a file with such a path.')
  try {
    for (const mutant of chosen) applyMutation(mutant, readFileSync(mutant.file, 'utf8'))
  } catch (error) {
    throw new UserError((error as Error).message)
  }
  const missingTests = chosen.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))
  if (missingTests.length)
    throw new UserError(`These tests do not exist: ${[...new Set(missingTests)].join(', ')}`)
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
  const all = new Set(chosen.flatMap((mutant) => mutant.tests))
  /** Throws a UserError if a test fails without a mutant: its failures would say nothing about mutants. */
  async function assertAllPass(when: string): Promise<void> {
    const failing = await tests.failures([...all])
    if (failing.length) throw new UserError(`Tests fail ${when}:\n${failing.join('\n')}`)
  }
  await assertAllPass('before any mutant is applied')
  const survivors: Mutant[] = []
  for (const [i, mutant] of chosen.entries()) {
    const text = readFileSync(mutant.file, 'utf8')
    const write = (mutated: string) => {
      writeFileSync(mutant.file, mutated)
      tests.invalidate(mutant.file)
    }
    write(applyMutation(mutant, text))
    const [killedBy] = await tests.failures(mutant.tests)
    write(text)
    if (!killedBy) survivors.push(mutant)
    console.log(`${i + 1}/${chosen.length} ${mutant.file}: ${mutant.effect}\n      ${killedBy ?? 'SURVIVED'}`)
  }
  await assertAllPass('after all mutants are reverted')
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const killed = chosen.length - survivors.length
  console.log(`\n${chosen.length} mutants: ${killed} killed, ${survivors.length} survived, in ${seconds} s.`)
  if (survivors.length)
    throw new UserError(survivors.map(({ file, effect }) => `Survived: ${file}: ${effect}`).join('\n'))
})
