import type { NavigationRule } from './rule'

export const longTask: NavigationRule = {
  id: 'long-task',
  grade: 'advice',
  scope: 'navigation',
  description: 'slides that block the main thread while they are entered',
  method:
    'the longest task until the slide is settled, by wall-clock or CPU time, whichever is less, so that a busy machine causes no finding',
  fixHint: 'compute in time slices, in a worker, or at build time',
  evaluate: ({ longTaskMs: ms = 0 }, settings) =>
    ms > settings.maxTaskMs
      ? [
          {
            message: `the main thread is blocked for ${Math.round(ms)} ms on entering, maximum ${settings.maxTaskMs} ms`,
            cause: 'the main thread is blocked on entering',
            dedupeKey: 'blocked',
          },
        ]
      : [],
}
