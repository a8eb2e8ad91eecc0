// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, nextTick, ref, type Ref } from 'vue'
import { useZoom, type ZoomControl } from './use-zoom'

const slidev = vi.hoisted(() => ({}) as { no: Ref<number>; pen: Ref<boolean> })
vi.mock('@slidev/client/composables/useDrawings.ts', () => ({
  useDrawings: () => ({ drawingEnabled: slidev.pen }),
}))
vi.mock('@slidev/client', () => ({
  sharedState: {},
  useNav: () => ({ isPresenter: { value: false }, currentSlideNo: slidev.no, clicks: ref(0) }),
}))

let control: ZoomControl
let deck: ReturnType<typeof mount>
beforeEach(() => {
  Object.assign(slidev, { no: ref(7), pen: ref(false) })
  deck = mount({ setup: () => ((control = useZoom(computed(() => ({ x: 20, y: 80 })))), () => '') })
})
afterEach(() => deck.unmount())
const root = document.documentElement
async function press(key: string): Promise<boolean> {
  const isOwn = control.moveByKey(key)
  await nextTick()
  return isOwn
}

it('hands the pointer’s place to the styles, until the same key', async () => {
  await press('z')
  expect(root.dataset.stageZoom).toBe('')
  expect(root.style.getPropertyValue('--stage-zoom-x')).toBe('0.2')
  expect(root.style.getPropertyValue('--stage-zoom-y')).toBe('0.8')
  await press('z')
  expect(root.dataset.stageZoom).toBeUndefined()
})
it.each([
  ['a turn of the page', () => (slidev.no.value = 8)],
  ['Slidev’s pen', () => (slidev.pen.value = true)],
])('%s brings the slide back', async (_, act) => {
  await press('z')
  act()
  await nextTick()
  expect(control.zoom.value).toBe('none')
})
it('leaves z to Slidev’s pen', async () => {
  slidev.pen.value = true
  expect(await press('z')).toBe(false)
})
it('leaves nothing enlarged when it ends', async () => {
  await press('z')
  deck.unmount()
  expect(root.dataset.stageZoom).toBeUndefined()
})
