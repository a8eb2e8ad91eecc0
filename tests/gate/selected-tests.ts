/** A reporter that passes on which tests run, so that only the decks and slides that they need are checked. */
import type { FullConfig, Reporter, Suite } from 'playwright/types/testReporter'

/** Environment variable: the titles of the gate's tests of this run, as JSON. */
const TITLES_VARIABLE = 'LLM_STACK_GATE_TESTS'

/** The titles of the gate's tests of this run; undefined = any. */
export function selectedTitles(): Set<string> | undefined {
  const json = process.env[TITLES_VARIABLE]
  return json ? new Set(JSON.parse(json) as string[]) : undefined
}

export default class SelectedTests implements Reporter {
  onBegin(_config: FullConfig, suite: Suite): void {
    const tests = suite.allTests().filter((test) => test.parent.project()?.name === 'gate')
    // Workers inherit it.
    process.env[TITLES_VARIABLE] = JSON.stringify(tests.map(({ title }) => title))
  }
  printsToStdio = () => false
}
