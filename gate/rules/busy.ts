import type { MomentRule } from './rule'

/** Slides that do not answer while they are entered. */
export const busy: MomentRule = {
  id: 'busy',
  of: 'moment',
  finds: 'slides that leave the page without an answer while they are entered',
  how: 'the longest task of the page between the change of slide and rest, by the clock and by the work done, whichever is less: a machine with other things to do is no fault of the slide',
  remedy: 'compute in small pieces, in a worker, or ahead',
  judge: ({ busy: ms }, settings) =>
    ms !== undefined && ms > settings.busy
      ? [{ what: `no answer for ${Math.round(ms)} ms on entering, at most ${settings.busy} wanted` }]
      : [],
}
