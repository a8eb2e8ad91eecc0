/** Runs test files repeatedly in one Vitest process: a mutant takes one second instead of three. */
import { relative, resolve } from 'node:path'
import { inspect } from 'node:util'
import { createVitest, type Vitest } from 'vitest/node'

export interface TestRunner {
  /** Runs these test files and describes the failures, a timeout included; empty = all pass. */
  failures: (files: readonly string[]) => Promise<string[]>
  /** Invalidates a file after it has changed. */
  invalidate: (file: string) => void
  close: () => Promise<void>
}

/** Maximum duration of a run, longer than any test takes; ends runs with an endless loop, in ms. */
const TIMEOUT_MS = 100_000
/** Resolves with undefined on timeout: a worker in an endless loop never responds. */
const withTimeout = <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout>
  const timeout = new Promise<undefined>((done) => (timer = setTimeout(() => done(undefined), ms)))
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** Creates Vitest without its signal handlers, which would exit before the copy of the project is removed. */
async function launchVitest(): Promise<Vitest> {
  const before = SIGNALS.map((signal) => process.listeners(signal))
  const vitest = await createVitest('test', { watch: false, reporters: [{}], root: process.cwd() })
  SIGNALS.forEach((signal, i) => {
    for (const listener of process.listeners(signal))
      if (!before[i].includes(listener)) process.off(signal, listener)
  })
  return vitest
}
/** Cancels the current run before it closes Vitest, which then kills its workers. */
async function closeVitest(vitest: Vitest): Promise<void> {
  void vitest.cancelCurrentRun('keyboard-input').catch(() => {})
  await withTimeout(TIMEOUT_MS, vitest.close())
}

/** Creates a test runner for the project in the current directory. */
export async function createTestRunner(): Promise<TestRunner> {
  let vitest = await launchVitest()
  return {
    async failures(files) {
      const paths = new Set(files.map((file) => resolve(file)))
      const all = await vitest.globTestSpecifications([...files])
      const specs = all.filter(({ moduleId }) => paths.has(moduleId))
      if (new Set(specs.map(({ moduleId }) => moduleId)).size < paths.size)
        throw new Error(`Not all of these files are tests: ${files.join(', ')}`)
      // Errors of earlier runs do not count.
      vitest.state.clearErrors()
      const run = await withTimeout(TIMEOUT_MS, vitest.runTestSpecifications(specs))
      // After a timeout or an unhandled error the worker is gone, and the next run would wait for it: start anew.
      if (!run || run.unhandledErrors.length) {
        await closeVitest(vitest)
        vitest = await launchVitest()
      }
      if (!run) return ['the tests do not end']
      const { testModules, unhandledErrors } = run
      // The result also has the modules of earlier runs.
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
