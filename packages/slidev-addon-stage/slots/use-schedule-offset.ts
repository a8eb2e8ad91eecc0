import { useNav } from '@slidev/client'
import { useTimer } from '@slidev/client/composables/useTimer.ts'
import { computed, type ComputedRef } from 'vue'
import timeLine from 'virtual:stage-time-line'
import { scheduleOffset, describeOffset } from './schedule-offset'

/** How far the talk is ahead of or behind its schedule, as text; undefined before the timer starts and on appendix slides. */
export function useScheduleOffset(): ComputedRef<string | undefined> {
  const { currentSlideNo } = useNav()
  const { status, passed } = useTimer()
  return computed(() => {
    const span = timeLine[currentSlideNo.value]
    return span && status.value !== 'stopped' ? describeOffset(scheduleOffset(passed.value, span)) : undefined
  })
}
