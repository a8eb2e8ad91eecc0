/** How many tests passed, failed and were skipped, from the files that the JSON reporters of Vitest and Playwright write. */
export interface TestCounts {
  passed: number
  failed: number
  /** Number of skipped tests, by what they lack. */
  skipped: Record<string, number>
}

/** The fields of both reporters' files that are read here. */
interface ReporterOutput {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: { assertionResults?: { status: string; fullName: string }[] }[]
  stats?: { expected: number; unexpected: number }
  suites?: PlaywrightSuite[]
}
interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: { tests: { status: string; annotations?: { type: string; description?: string }[] }[] }[]
}

/** How titles of Vitest, and reasons of Playwright, say what a test lacks. */
const REASON = /\(skipped: no ([^)]+)\)/

/** How to get it. */
const hints: Record<string, string> = {
  'chat model': 'npm run chat-model',
  encoder: 'LLM_STACK_MODELS',
  'figures of llama.cpp': 'LLM_STACK_MODELS',
}

const playwrightTexts = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
  ...suites.flatMap(playwrightTexts),
  ...specs
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations = [] }) => annotations.find(({ type }) => type === 'skip')?.description ?? ''),
]

/** Reads the JSON text of a reporter. */
export function readTestCounts(json: string): TestCounts {
  const output = JSON.parse(json) as ReporterOutput
  const texts = [
    ...(output.testResults ?? [])
      .flatMap(({ assertionResults = [] }) => assertionResults)
      .filter(({ status }) => ['skipped', 'pending'].includes(status))
      .map(({ fullName }) => fullName),
    ...playwrightTexts(output),
  ]
  const skipped: Record<string, number> = {}
  for (const text of texts) {
    const reason = REASON.exec(text)?.[1] ?? ''
    skipped[reason] = (skipped[reason] ?? 0) + 1
  }
  return {
    passed: output.stats?.expected ?? output.numPassedTests ?? 0,
    failed: output.stats?.unexpected ?? output.numFailedTests ?? 0,
    skipped,
  }
}

/** A line for each reason: "12 tests skipped: no chat model (npm run chat-model)". */
export const describeSkipped = (skipped: TestCounts['skipped']): string[] =>
  Object.entries(skipped).map(([reason, count]) => {
    const hint = hints[reason] ? ` (${hints[reason]})` : ''
    return `${count} test${count === 1 ? '' : 's'} skipped${reason && `: no ${reason}`}${hint}`
  })
