/** Vitest's runner for StrykerJS, which takes a test file that cannot be loaded as one without a failure. */
import { test } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'

export default class LoadErrorRunner extends VitestTestRunner {
  /** Imports a file; a test file that throws has a test that fails with the error. */
  override async importFile(...[path, source]: Parameters<VitestTestRunner['importFile']>) {
    try {
      return await super.importFile(path, source)
    } catch (error) {
      if (source !== 'collect') throw error
      test('can be loaded', () => {
        throw error
      })
    }
  }
}
