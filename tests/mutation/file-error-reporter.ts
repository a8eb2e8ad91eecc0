import type { RunnerTask, RunnerTestCase, RunnerTestFile } from 'vitest'
import type { Reporter } from 'vitest/node'

const hasFailedTest = (task: RunnerTask): boolean =>
  task.type === 'suite' ? task.tasks.some(hasFailedTest) : task.result?.state === 'fail'

/**
 * Adds a failed test to each test file that fails by itself: when it is loaded, or in a hook. StrykerJS reads tests alone,
 * and takes a mutant as survived that lets none of them begin.
 */
export const fileErrorReporter: Reporter = {
  onTestModuleEnd(module) {
    const { task: file } = module as unknown as { task: RunnerTestFile }
    if (file.result?.state !== 'fail' || hasFailedTest(file)) return
    const { result } = file
    const name = 'the file can be loaded'
    file.tasks.push({
      type: 'test',
      id: `${file.id}_file`,
      name,
      mode: 'run',
      file,
      result,
    } as RunnerTestCase)
  },
}
