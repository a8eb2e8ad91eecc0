import type { RunnerTask, RunnerTestCase } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

const hasFailedTest = (task: RunnerTask): boolean =>
  task.type === 'suite' ? task.tasks.some(hasFailedTest) : task.result?.state === 'fail'

/**
 * Adds a failed test to each test file that fails by itself: when it is loaded, or in a hook. StrykerJS reads tests alone,
 * and takes a mutant as survived that lets none of them begin.
 */
export const fileErrorReporter: Reporter = {
  onTestModuleEnd({ task: file }: Pick<TestModule, 'task'>) {
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
