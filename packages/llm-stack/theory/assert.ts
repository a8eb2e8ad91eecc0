/** Throws RangeError `operation: message`, the form of every error in stack/. */
export function fail(operation: string, message: string): never {
  throw new RangeError(`${operation}: ${message}`)
}

/** Throws RangeError for an empty list, or at its first NaN or infinity. values [n]. */
export function assertFinite(operation: string, values: ArrayLike<number>): void {
  if (values.length === 0) fail(operation, 'empty input [0]')
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) fail(operation, `${values[i]} at index ${i} of [${values.length}]`)
}
