import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useClockStart } from './use-clock-start'

const deck = vi.hoisted(() => ({ timer: {} as Record<string, unknown>, nav: {} as Record<string, unknown> }))
vi.mock('@slidev/client', () => ({ useNav: () => deck.nav }))
vi.mock('@slidev/client/composables/useTimer.ts', () => ({ useTimer: () => deck.timer }))

const status = ref('stopped')
const slideNo = ref(1)
const resume = vi.fn()
beforeEach(() => {
  resume.mockReset()
  deck.timer = { status, resume }
  deck.nav = { currentSlideNo: slideNo }
})

it.each([
  ['starts with the turn from the cover', 'stopped', 1, 2, 1],
  ['starts with a jump from the cover', 'stopped', 1, 12, 1],
  ['does not start with another turn', 'stopped', 7, 8, 0],
  ['leaves a running clock alone', 'running', 1, 2, 0],
  ['leaves a paused clock alone', 'paused', 1, 2, 0],
] as const)('%s', async (_, before, from, to, starts) => {
  status.value = before
  slideNo.value = from
  useClockStart()
  slideNo.value = to
  await nextTick()
  expect(resume).toHaveBeenCalledTimes(starts)
})
