import type { NavigationRule } from './rule'

export const leakedTimers: NavigationRule = {
  id: 'leaked-timers',
  grade: 'advice',
  scope: 'navigation',
  description: 'intervals, timers and animation frames that keep running after their slide was left',
  method:
    'patched timer functions attribute each timer to a slide; those that still run after the visit of the next slide are reported',
  fixHint:
    'stop it in onSlideLeave or when useIsSlideActive() turns false: Slidev keeps slides mounted, so onUnmounted does not run',
  evaluate: ({ leaks = [] }) =>
    leaks.map(({ kind, delayMs }) => ({
      cause: `${kind} still runs after the slide was left`,
      message: `${kind}${delayMs ? ` every ${delayMs} ms` : ''} still runs after the slide was left`,
    })),
}
