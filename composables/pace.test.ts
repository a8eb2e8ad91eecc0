import { beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { usePace } from './pace'

const deck = vi.hoisted(() => ({ timer: {} as Record<string, unknown>, nav: {} as Record<string, unknown> }))
vi.mock('@slidev/client', () => ({ useNav: () => deck.nav }))
vi.mock('@slidev/client/composables/useTimer.ts', () => ({ useTimer: () => deck.timer }))
vi.mock('virtual:time-line', () => ({ default: { cover: [0, 30], tokens: [630, 690] } }))

const status = ref('stopped')
const passed = ref(0)
const route = ref()
const show = (routeAlias: string) => (route.value = { meta: { slide: { frontmatter: { routeAlias } } } })
beforeEach(() => {
  deck.timer = { status, passed }
  deck.nav = { currentSlideRoute: route }
  status.value = 'running'
  show('cover')
})

it('says nothing before the clock runs', () => {
  status.value = 'stopped'
  expect(usePace().value).toBeUndefined()
})

it('follows clock and slide, forwards and back, and stands still with the clock', () => {
  const pace = usePace()
  passed.value = 20
  expect(pace.value).toBe('on time')
  show('tokens')
  expect(pace.value).toBe('10:10 ahead')
  passed.value = 700
  expect(pace.value).toBe('0:10 behind')
  show('cover')
  expect(pace.value).toBe('11:10 behind')
  status.value = 'paused'
  expect(pace.value).toBe('11:10 behind')
})

it('says nothing on an appendix, which is in no time line', () => {
  show('glossary')
  expect(usePace().value).toBeUndefined()
})
