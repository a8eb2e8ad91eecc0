import { useRafFn } from '@vueuse/core'
import type { Ref } from 'vue'
import { useStopWhenLeft } from './shown'

/** Asks the browser for frames while running, and only then; stops by itself when the slide is left. */
export function useFrames(onFrame: (seconds: number) => void): {
  running: Readonly<Ref<boolean>>
  start: () => void
  stop: () => void
} {
  const frames = useRafFn(
    // A tab that slept must not leap.
    ({ delta }) => onFrame(Math.min(delta / 1000, 0.25)),
    { immediate: false },
  )
  useStopWhenLeft(frames.pause)
  return { running: frames.isActive, start: frames.resume, stop: frames.pause }
}

/** Does the reader ask for no motion? */
export const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
