/** Throws RangeError `operation: message`. Every refusal in the stack goes through here, so all read alike. */
export function fail(operation: string, message: string): never {
  throw new RangeError(`${operation}: ${message}`)
}

/** Refuses an empty list and the first NaN or infinity in it. values [n]. Throws RangeError. */
export function assertFinite(operation: string, values: ArrayLike<number>): void {
  if (values.length === 0) fail(operation, 'empty input [0]')
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) fail(operation, `${values[i]} at index ${i} of [${values.length}]`)
}
