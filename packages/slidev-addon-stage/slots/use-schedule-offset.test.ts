import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useScheduleOffset } from './use-schedule-offset'

const deck = vi.hoisted(() => ({ timer: {} as Record<string, unknown>, nav: {} as Record<string, unknown> }))
vi.mock('@slidev/client', () => ({ useNav: () => deck.nav }))
vi.mock('@slidev/client/composables/useTimer.ts', () => ({ useTimer: () => deck.timer }))
vi.mock('virtual:stage-time-line', () => ({ default: { 1: [0, 30], 12: [630, 690] } }))

const status = ref('stopped')
const elapsedSeconds = ref(0)
const slideNo = ref(1)
beforeEach(() => {
  deck.timer = { status, passed: elapsedSeconds }
  deck.nav = { currentSlideNo: slideNo }
  status.value = 'running'
  slideNo.value = 1
})

it('is undefined before the timer starts', () => {
  status.value = 'stopped'
  expect(useScheduleOffset().value).toBeUndefined()
})

it('follows the timer and the slide, forwards and back, and pauses with the timer', () => {
  const offset = useScheduleOffset()
  elapsedSeconds.value = 20
  expect(offset.value).toBe('on time')
  slideNo.value = 12
  expect(offset.value).toBe('10:10 ahead')
  elapsedSeconds.value = 700
  expect(offset.value).toBe('0:10 behind')
  slideNo.value = 1
  expect(offset.value).toBe('11:10 behind')
  status.value = 'paused'
  expect(offset.value).toBe('11:10 behind')
})

it('is undefined on an appendix slide, which is not in the schedule', () => {
  slideNo.value = 40
  expect(useScheduleOffset().value).toBeUndefined()
})
