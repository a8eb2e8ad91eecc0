import type { MomentRule } from './rule'

/** What goes on after its slide was left. */
export const leaks: MomentRule = {
  id: 'leaks',
  of: 'moment',
  finds: 'intervals, timers and animation frames that go on after their slide was left',
  how: 'all that a slide sets going is written down; what is still going when the next one has been looked at is told',
  remedy:
    'stop it with onSlideLeave or when useIsSlideActive() says so: Slidev keeps slides mounted, so unmounting never comes',
  judge: ({ leftovers = [] }) =>
    leftovers.map(({ kind, every }) => ({
      what: `goes on after the slide was left: ${kind}${every ? ` every ${every} ms` : ''}`,
    })),
}
