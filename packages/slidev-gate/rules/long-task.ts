import type { NavigationRule } from './rule'

export const longTask: NavigationRule = {
  id: 'long-task',
  grade: 'advice',
  scope: 'navigation',
  description: 'slides that block the main thread while they are entered',
  method:
    'the longest task until the slide is settled, less the time in which other processes ran, against the time in which the same page draws a plain chart: neither a slow nor a busy machine causes a finding',
  fixHint: 'compute in time slices, in a worker, or at build time',
  evaluate: ({ longTaskMs: ms = 0, plainChartMs = Infinity }, { maxTaskRatio }) => {
    const ratio = ms / plainChartMs
    if (ratio <= maxTaskRatio) return []
    return [
      {
        message: `the main thread is blocked for ${Math.round(ms)} ms on entering, ${Math.round(ratio)} times as long as this machine draws a plain chart, maximum ${maxTaskRatio} times`,
        cause: 'the main thread is blocked on entering',
        dedupeKey: 'blocked',
      },
    ]
  },
}
