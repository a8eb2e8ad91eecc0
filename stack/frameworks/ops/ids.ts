import { fail, type Numbers } from '../../theory'

/** A copy of token ids or targets. Throws RangeError, under the operation's name, if one is not a whole number. */
export function wholeNumbers(name: string, ids: Numbers): Int32Array {
  const whole = Int32Array.from(ids)
  for (let i = 0; i < ids.length; i++)
    if (whole[i] !== ids[i]) fail(name, `id ${ids[i]} at ${i} of [${ids.length}] is not a whole number`)
  return whole
}
