import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useClockStart } from './use-clock-start'

const deck = vi.hoisted(() => ({
  timer: {} as Record<string, unknown>,
  nav: {} as Record<string, unknown>,
  history: {} as { back?: string | null },
}))
vi.mock('@slidev/client', () => ({ useNav: () => deck.nav }))
vi.mock('@slidev/client/logic/slides.ts', () => ({ getSlide: (no: string) => ({ no: Number(no) }) }))
vi.mock('vue-router', () => ({
  useRouter: () => ({
    options: { history: { state: deck.history } },
    resolve: (path: string) => ({ params: { no: path.split('/').at(-1) } }),
  }),
}))
vi.mock('@slidev/client/composables/useTimer.ts', () => ({ useTimer: () => deck.timer }))

const status = ref('stopped')
const slideNo = ref(1)
const resume = vi.fn()
beforeEach(() => {
  deck.history = { back: null }
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

it.each([
  ['starts if the page was turned from the cover before this script came', '/presenter/1', 2, 1],
  ['does not start on a slide that is opened after another one', '/presenter/7', 8, 0],
  ['does not start on the cover', '/presenter/1', 1, 0],
  ['does not start on a slide that is opened first', null, 7, 0],
] as const)('%s', (_, back, no, starts) => {
  status.value = 'stopped'
  deck.history = { back }
  slideNo.value = no
  useClockStart()
  expect(resume).toHaveBeenCalledTimes(starts)
})
