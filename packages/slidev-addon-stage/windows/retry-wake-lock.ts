import { wakeLockEnabled } from '@slidev/client/state/index.ts'

/** Resolves at the next key or tap. */
const nextGesture = () =>
  new Promise<void>((resolve) => {
    const listeners = new AbortController()
    const { signal } = listeners
    signal.addEventListener('abort', () => resolve())
    for (const event of ['keydown', 'pointerup'])
      addEventListener(event, () => listeners.abort(), { capture: true, signal })
  })

/**
 * Lets a refused request that the screen stays on wait for the next key or tap, and asks again then. Slidev asks once, when
 * the deck opens; WebKit grants it only at such a gesture, so an iPhone would go dark in the talk. Call it once per window.
 */
export function retryWakeLock(): void {
  const { wakeLock } = navigator as Partial<Navigator>
  if (!wakeLock) return
  wakeLock.request = async (type) => {
    while (wakeLockEnabled.value) {
      const lock = await WakeLock.prototype.request.call(wakeLock, type).catch(() => undefined)
      if (lock) return lock
      await nextGesture()
    }
    // Switched off while it waited: nobody needs the answer.
    return new Promise<never>(() => {})
  }
}
