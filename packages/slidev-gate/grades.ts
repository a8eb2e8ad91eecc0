/** How bad a finding is: not there, not readable, not reachable; readable with effort; or better otherwise. */
export type Grade = 'broken' | 'hard-to-read' | 'advice'

/** All grades, the worst first. */
export const grades: readonly Grade[] = ['broken', 'hard-to-read', 'advice']
