import type { NavigationRule } from './rule'

/** What goes on after its slide was left. */
export const leakedTimers: NavigationRule = {
  id: 'leaks',
  scope: 'moment',
  description: 'intervals, timers and animation frames that go on after their slide was left',
  method:
    'all that a slide sets going is written down; what is still going when the next one has been looked at is told',
  fixHint:
    'stop it with onSlideLeave or when useIsSlideActive() says so: Slidev keeps slides mounted, so unmounting never comes',
  evaluate: ({ leaks: leftovers = [] }) =>
    leftovers.map(({ kind, delayMs: every }) => ({
      message: `goes on after the slide was left: ${kind}${every ? ` every ${every} ms` : ''}`,
    })),
}
