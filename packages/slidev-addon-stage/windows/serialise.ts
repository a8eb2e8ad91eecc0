/** Stands for a number that JSON cannot represent: `{ [NON_FINITE_KEY]: 'Infinity' }`. JSON itself would write null. */
const NON_FINITE_KEY = 'number that is none'

/**
 * Serialises a message between windows to JSON, which drops Vue's proxies; NaN and ±Infinity survive. Throws a TypeError
 * for typed arrays: weights and tensors stay in the window that computed them.
 */
export const serialise = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer)
      throw new TypeError('Publish a summary: weights and tensors stay in the window that computed them.')
    return typeof part === 'number' && !Number.isFinite(part) ? { [NON_FINITE_KEY]: String(part) } : part
  })

/** Reads what serialise() wrote. */
export const deserialise = <T>(json: string): T =>
  JSON.parse(json, (_, part: unknown) =>
    part !== null && typeof part === 'object' && NON_FINITE_KEY in part ? Number(part[NON_FINITE_KEY]) : part,
  ) as T
