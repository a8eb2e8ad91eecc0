/** Wrong passwords in a row after which an address has to wait. */
const MAX_WRONG = 5
/** How long it waits, and how long a wrong password is remembered. */
const WAIT_MS = 60_000

export interface LoginAttempts {
  /** How long an address has to wait until its next password is looked at; 0 = not at all. */
  secondsToWait: (address: string) => number
  /** Counts a wrong password of an address. */
  fail: (address: string) => void
  /** Forgets the wrong passwords of an address. */
  succeed: (address: string) => void
}

/** Counts wrong passwords by address, against guessing. `now`: the time, ms. */
export function createLoginAttempts(now: () => number = Date.now): LoginAttempts {
  /** Only those of the last minute, so that the list stays short. */
  const failures = new Map<string, { wrong: number; at: number }>()
  function forgetOld(): void {
    for (const [address, { at }] of failures) if (now() - at >= WAIT_MS) failures.delete(address)
  }
  return {
    secondsToWait(address) {
      forgetOld()
      const { wrong, at } = failures.get(address) ?? { wrong: 0, at: 0 }
      return wrong < MAX_WRONG ? 0 : Math.ceil((at + WAIT_MS - now()) / 1000)
    },
    fail(address) {
      forgetOld()
      failures.set(address, { wrong: (failures.get(address)?.wrong ?? 0) + 1, at: now() })
    },
    succeed: (address) => void failures.delete(address),
  }
}
