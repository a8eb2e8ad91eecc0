/** An error that the user can put right: its message says how. */
export class StageError extends Error {
  override name = 'StageError'
}
