// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import HandoutOffer from './HandoutOffer.vue'

vi.mock('@slidev/client', () => ({
  useNav: () => ({ isPrintMode: ref(false), isEmbedded: ref(false), isPlaying: ref(true) }),
}))
const offer = () => document.querySelector<HTMLElement>('.handout-offer')
const open = () => mount(HandoutOffer, { global: { stubs: { RouterLink: true } } })
const screen = (small: boolean) =>
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: small }))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
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

  it.each([
    ['allowed', false, () => {}],
    [
      'refused',
      true,
      () =>
        vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
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
