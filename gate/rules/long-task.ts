import type { NavigationRule } from './rule'

/** Slides that do not answer while they are entered. */
export const longTask: NavigationRule = {
  id: 'long-task',
  scope: 'navigation',
  description: 'slides that leave the page without an answer while they are entered',
  method:
    'the longest task of the page between the change of slide and rest, by the clock and by the work done, whichever is less: a machine with other things to do is no fault of the slide',
  fixHint: 'compute in small pieces, in a worker, or ahead',
  evaluate: ({ longTaskMs: ms }, settings) =>
    ms !== undefined && ms > settings.maxTaskMs
      ? [{ message: `no answer for ${Math.round(ms)} ms on entering, at most ${settings.maxTaskMs} wanted` }]
      : [],
}
