import { useNav } from '@slidev/client'
import { watch } from 'vue'

/** How many slides are remembered. */
const MEMORY = 100

/** A function that goes back to the slide seen before, at its click, and from there to the one before that. */
export function useSeenSlides(): () => void {
  const { currentSlideNo, clicks, go } = useNav()
  const seen: { no: number; clicks: number }[] = []
  let destination: number | undefined
  watch([currentSlideNo, clicks], ([no], [noBefore, clicksBefore]) => {
    if (no === noBefore) return
    if (no !== destination) seen.push({ no: noBefore, clicks: clicksBefore })
    destination = undefined
    if (seen.length > MEMORY) seen.shift()
  })
  return () => {
    const before = seen.pop()
    if (!before) return
    destination = before.no
    void go(before.no, before.clicks)
  }
}
