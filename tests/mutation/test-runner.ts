/** Runs test files again and again in one process: a fault needs a second that way, and not three. */
import { relative, resolve } from 'node:path'
import { inspect } from 'node:util'
import { createVitest, type Vitest } from 'vitest/node'

export interface TestRunner {
  /** What fails of the tests in these files, or that they never end; none = all pass. */
  failures: (files: readonly string[]) => Promise<string[]>
  /** This file has been written to. */
  invalidate: (file: string) => void
  close: () => Promise<void>
}

/** Longer than any test may take: what a fault made endless is killed then. */
const TIMEOUT_MS = 100_000
/** Gives up waiting, as the process that tests may never answer. */
const withTimeout = <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout>
  const timeout = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), ms)))
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** Vitest, without its own answer to Ctrl-C: that ends the program before anything is tidied up. */
async function launchVitest(): Promise<Vitest> {
  const before = SIGNALS.map((signal) => process.listeners(signal))
  const vitest = await createVitest('test', { watch: false, reporters: [{}], root: process.cwd() })
  SIGNALS.forEach((signal, i) => {
    for (const answer of process.listeners(signal))
      if (!before[i].includes(answer)) process.off(signal, answer)
  })
  return vitest
}
/** A run that is asked to stop, and then closed, is killed. */
async function closeVitest(vitest: Vitest): Promise<void> {
  void vitest.cancelCurrentRun('keyboard-input').catch(() => {})
  await withTimeout(TIMEOUT_MS, vitest.close())
}

/** For the project in the present folder. */
export async function createTestRunner(): Promise<TestRunner> {
  let vitest = await launchVitest()
  return {
    async failures(files) {
      const paths = new Set(files.map((file) => resolve(file)))
      const all = await vitest.globTestSpecifications([...files])
      const specs = all.filter(({ moduleId }) => paths.has(moduleId))
      if (new Set(specs.map(({ moduleId }) => moduleId)).size < paths.size)
        throw new Error(`Not all of these hold tests: ${files.join(', ')}`)
      // What a run before this one left behind is not this one's.
      vitest.state.clearErrors()
      const run = await withTimeout(TIMEOUT_MS, vitest.runTestSpecifications(specs))
      // Where a run never ended, or an error was nobody's, the next one would wait for a process that is gone.
      if (!run || run.unhandledErrors.length) {
        await closeVitest(vitest)
        vitest = await launchVitest()
      }
      if (!run) return ['the tests never end']
      const { testModules, unhandledErrors } = run
      // It gives back the modules of earlier runs, too.
      const failed = testModules.filter((module) => paths.has(module.moduleId) && !module.ok())
      return [
        ...failed.map(({ moduleId, children }) =>
          [relative('', moduleId), ...Array.from(children.allTests('failed'), (t) => t.fullName)].join(': '),
        ),
        ...unhandledErrors.map((error) => (error instanceof Error ? error.message : inspect(error))),
      ]
    },
    invalidate: (file) => vitest.invalidateFile(resolve(file)),
    close: () => closeVitest(vitest),
  }
}
