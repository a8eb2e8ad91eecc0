import type { NavigationRule } from './rule'

/** What goes on after its slide was left. */
export const leakedTimers: NavigationRule = {
  id: 'leaked-timers',
  scope: 'navigation',
  description: 'intervals, timers and animation frames that go on after their slide was left',
  method:
    'all that a slide sets going is written down; what is still going when the next one has been looked at is told',
  fixHint:
    'stop it with onSlideLeave or when useIsSlideActive() says so: Slidev keeps slides mounted, so unmounting never comes',
  evaluate: ({ leaks = [] }) =>
    leaks.map(({ kind, delayMs }) => ({
      message: `goes on after the slide was left: ${kind}${delayMs ? ` every ${delayMs} ms` : ''}`,
    })),
}
