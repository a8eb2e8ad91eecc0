import { ref, type Ref } from 'vue'
import { useStopWhenLeft } from './shown'

/** Asks the browser for frames while running, and only then; stops by itself when the slide is left. */
export function useFrames(onFrame: (seconds: number) => void): {
  running: Ref<boolean>
  start: () => void
  stop: () => void
} {
  const running = ref(false)
  let request = 0
  let last = 0
  function frame(now: number): void {
    request = requestAnimationFrame(frame)
    // a tab that slept must not leap
    onFrame(Math.min((now - last) / 1000, 0.25))
    last = now
  }
  function stop(): void {
    cancelAnimationFrame(request)
    running.value = false
  }
  function start(): void {
    stop()
    running.value = true
    last = performance.now()
    request = requestAnimationFrame(frame)
  }
  useStopWhenLeft(stop)
  return { running, start, stop }
}

/** Does the reader ask for no motion? */
export const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
