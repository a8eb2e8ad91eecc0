/** Runs test files again and again in one process: a fault needs a second that way, and not three. */
import { relative, resolve } from 'node:path'
import { createVitest } from 'vitest/node'

export interface Tester {
  /** What fails of the tests in these files; none = all pass. */
  failing: (files: readonly string[]) => Promise<string[]>
  /** This file has been written to. */
  changed: (file: string) => void
  close: () => Promise<void>
}

/** For the project in the present folder. */
export async function tester(): Promise<Tester> {
  const vitest = await createVitest('test', { watch: false, reporters: [{}], root: process.cwd() })
  return {
    async failing(files) {
      const wanted = new Set(files.map((file) => resolve(file)))
      const all = await vitest.globTestSpecifications([...files])
      const specs = all.filter(({ moduleId }) => wanted.has(moduleId))
      if (new Set(specs.map(({ moduleId }) => moduleId)).size < wanted.size)
        throw new Error(`Not all of these hold tests: ${files.join(', ')}`)
      // What a run before this one left behind is not this one's.
      vitest.state.clearErrors()
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs)
      // It gives back the modules of earlier runs, too.
      const failed = testModules.filter((module) => wanted.has(module.moduleId) && !module.ok())
      return [
        ...failed.map(({ moduleId, children }) =>
          [relative('', moduleId), ...Array.from(children.allTests('failed'), (t) => t.fullName)].join(': '),
        ),
        ...unhandledErrors.map(String),
      ]
    },
    changed: (file) => vitest.invalidateFile(resolve(file)),
    close: () => vitest.close(),
  }
}
