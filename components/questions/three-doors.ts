/** What an agent may have, as the doors of its room, and how far a stranger's sentence gets through those that are open. */

/** In the order in which a leak passes them. */
export const DOORS = [
  { id: 'strangers', name: 'Strangers’ text', short: 'Strangers' },
  { id: 'private', name: 'Private data', short: 'Private' },
  { id: 'out', name: 'A way out', short: 'Out' },
] as const
export type DoorId = (typeof DOORS)[number]['id']

/** The doors that are open at each click step. */
export const OPEN_AT_STEP: readonly (readonly DoorId[])[] = [
  [],
  ['private'],
  ['private', 'strangers'],
  ['private', 'strangers', 'out'],
  ['private', 'strangers'],
]

/** The door at which a leak stops: the first that is shut; undefined if all are open. */
export const stopsAt = (open: readonly string[]): DoorId | undefined =>
  DOORS.find(({ id }) => !open.includes(id))?.id

const OUTCOMES: Record<DoorId, string> = {
  strangers: 'Shut to strangers: nobody else tells it what to do.',
  private: 'A stranger may steer it, and finds nothing to take.',
  out: 'A stranger may steer it, and nothing gets out.',
}

/** What open doors lead to, in a sentence. */
export function describeDoors(open: readonly string[]): string {
  const stop = stopsAt(open)
  return stop ? OUTCOMES[stop] : 'A stranger’s sentence carries your data out.'
}
