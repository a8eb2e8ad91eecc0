/**
 * What one window tells another, as a line of text: nothing of Vue's goes with it, and it arrives the same by whatever
 * way. JSON would make null of Infinity and NaN; here they keep their names.
 */
const NON_FINITE_KEY = 'number that is none'

/** Throws a TypeError for weights and tensors: those stay in the window that computed them. */
export const serialise = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer)
      throw new TypeError('Tell a summary: weights and tensors stay in the window that computed them.')
    return typeof part === 'number' && !Number.isFinite(part) ? { [NON_FINITE_KEY]: String(part) } : part
  })

export const deserialise = <T>(line: string): T =>
  JSON.parse(line, (_, part: unknown) =>
    part !== null && typeof part === 'object' && NON_FINITE_KEY in part ? Number(part[NON_FINITE_KEY]) : part,
  ) as T
