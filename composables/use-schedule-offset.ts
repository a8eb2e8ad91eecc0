import { useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { computed, type ComputedRef } from 'vue'
import timeLine from 'virtual:time-line'
import { scheduleOffset, describeOffset } from '../talk/schedule-offset'

/** How far ahead of its time line the talk is, or behind, in words; undefined before it begins, and on an appendix. */
export function useScheduleOffset(): ComputedRef<string | undefined> {
  const { currentSlideRoute } = useNav()
  const { status, passed } = useTimer()
  return computed(() => {
    const span = timeLine[currentSlideRoute.value.meta.slide.frontmatter.routeAlias]
    return span && status.value !== 'stopped' ? describeOffset(scheduleOffset(passed.value, span)) : undefined
  })
}
