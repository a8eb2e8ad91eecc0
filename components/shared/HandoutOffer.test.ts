// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import HandoutOffer from './HandoutOffer.vue'

const at = ref(1)
const slide = (no: number, routeAlias: string) => ({ no, meta: { slide: { frontmatter: { routeAlias } } } })
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: at,
    slides: ref([slide(1, 'cover'), slide(2, 'attention'), slide(3, 'tokens')]),
    isPrintMode: ref(false),
    isEmbedded: ref(false),
    isPlaying: ref(true),
  }),
}))
const offer = () => document.querySelector<HTMLElement>('.handout-offer')
const RouterLink = { props: ['to'], template: '<a :href="`${to.path}${to.hash}`"><slot /></a>' }
const open = () => mount(HandoutOffer, { global: { stubs: { RouterLink } } })
const screen = (small: boolean) =>
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: small }))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  at.value = 1
})

describe('the offer of the handout', () => {
  it('is made on a small screen only', () => {
    for (const small of [true, false]) {
      screen(small)
      const page = open()
      expect(offer() !== null).toBe(small)
      page.unmount()
    }
  })

  it('leads to what is said about the slide in view', () => {
    screen(true)
    for (const [no, address] of Object.entries({ 1: '/handout', 2: '/handout#sheet-attention' })) {
      at.value = Number(no)
      const page = open()
      expect(offer()!.querySelector('a')!.getAttribute('href')).toBe(address)
      page.unmount()
    }
  })

  it('ends when a slide is turned, until the next visit', async () => {
    screen(true)
    const page = open()
    at.value = 2
    await page.vm.$nextTick()
    expect(offer()).toBeNull()
    page.unmount()
    const again = open()
    expect(offer()).not.toBeNull()
    again.unmount()
  })

  it.each([
    ['allowed', false, () => {}],
    [
      'refused',
      true,
      () =>
        vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
          throw new DOMException('refused', 'SecurityError')
        }),
    ],
  ])(
    'can be put away; where storage is %s it is made again after a reload: %s',
    async (_, again, prepare) => {
      screen(true)
      prepare()
      const page = open()
      offer()!.querySelector('button')!.click()
      await page.vm.$nextTick()
      expect(offer()).toBeNull()
      page.unmount()
      const reloaded = open()
      expect(offer() !== null).toBe(again)
      reloaded.unmount()
    },
  )
})
