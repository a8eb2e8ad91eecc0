/** Something the user can put right; told as it is, without where in the code it was noticed. */
export class GateError extends Error {
  override name = 'GateError'
}
