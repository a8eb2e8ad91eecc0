/** An error that the user can fix: printed without a stack trace. */
export class GateError extends Error {
  override name = 'GateError'
}
