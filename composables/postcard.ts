/**
 * What one window tells another, as a line of text: nothing of Vue's goes with it, and it arrives the same by whatever
 * way. JSON would make null of Infinity and NaN; here they keep their names.
 */
const NUMBER = 'number that is none'

/** Throws a TypeError for weights and tensors: those stay in the window that computed them. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer)
      throw new TypeError('Tell a summary: weights and tensors stay in the window that computed them.')
    return typeof part === 'number' && !Number.isFinite(part) ? { [NUMBER]: String(part) } : part
  })

export const read = <T>(line: string): T =>
  JSON.parse(line, (_, part: unknown) =>
    part !== null && typeof part === 'object' && NUMBER in part ? Number(part[NUMBER]) : part,
  ) as T
