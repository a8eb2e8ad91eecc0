/** A slide's number while it is typed, before Enter goes there. */
export interface SlideNumber {
  digits: string
  /** Whether Enter found no such slide. */
  isMissing: boolean
}

/** What a key makes of it. */
export interface NumberStep {
  /** undefined = nothing is being typed any more. */
  number?: SlideNumber
  /** The slide to go to. */
  slideNo?: number
}

/** More digits than any deck needs are dropped. */
const MAX_DIGITS = 4

const digitsTyped = (digits: string): NumberStep => ({
  number: digits ? { digits: digits.slice(0, MAX_DIGITS), isMissing: false } : undefined,
})

/** The step of a key; undefined = the key has nothing to do with numbers. `total`: how many slides there are. */
export function numberAfterKey(
  number: SlideNumber | undefined,
  key: string,
  total: number,
): NumberStep | undefined {
  const digits = number?.isMissing ? '' : (number?.digits ?? '')
  if (/^\d$/.test(key)) return digitsTyped(digits + key)
  if (number && key === 'Escape') return {}
  if (!digits) return undefined
  if (key === 'Backspace') return digitsTyped(digits.slice(0, -1))
  if (key !== 'Enter') return undefined
  const slideNo = Number(digits)
  return slideNo >= 1 && slideNo <= total ? { slideNo } : { number: { digits, isMissing: true } }
}
