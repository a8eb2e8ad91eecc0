// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import HandoutBanner from './HandoutBanner.vue'

const slideNo = ref(1)
const slide = (no: number, routeAlias: string) => ({ no, meta: { slide: { frontmatter: { routeAlias } } } })
vi.mock('@slidev/client', () => ({
  sharedState: {},
  useNav: () => ({
    currentSlideNo: slideNo,
    slides: ref([slide(1, 'cover'), slide(2, 'attention'), slide(3, 'tokens')]),
    isPrintMode: ref(false),
    isEmbedded: ref(false),
    isPlaying: ref(true),
  }),
}))
const banner = () => document.querySelector<HTMLElement>('.handout-banner')
const RouterLink = { props: ['to'], template: '<a :href="`${to.path}${to.hash}`"><slot /></a>' }
const mountBanner = () => mount(HandoutBanner, { global: { stubs: { RouterLink } } })
const stubScreen = (small: boolean) =>
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: small }))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  slideNo.value = 1
})

describe('HandoutBanner', () => {
  it('appears only on a small screen', () => {
    for (const small of [true, false]) {
      stubScreen(small)
      const page = mountBanner()
      expect(banner() !== null).toBe(small)
      page.unmount()
    }
  })

  it.each([
    ['', undefined, false],
    ['and offers to read the talk aloud where the deck can', { wordsPerMinute: 120 }, true],
  ])('leads to the handout %s', (_, narration, isOffered) => {
    stubScreen(true)
    vi.stubGlobal('__STAGE_NARRATION__', narration)
    const page = mountBanner()
    expect(banner()!.querySelector('[aria-label="Listen to this talk"]') !== null).toBe(isOffered)
    page.unmount()
  })

  it('links to the part of the handout on the current slide', () => {
    stubScreen(true)
    for (const [no, address] of Object.entries({ 1: '/handout', 2: '/handout#sheet-attention' })) {
      slideNo.value = Number(no)
      const page = mountBanner()
      expect(banner()!.querySelector('a')!.getAttribute('href')).toBe(address)
      page.unmount()
    }
  })

  it('gives way to a demo that is used', async () => {
    stubScreen(true)
    document.body.innerHTML = '<div class="slidev-page"><button>Ask</button></div><nav>Menu</nav>'
    const page = mountBanner()
    const press = (selector: string) =>
      document.querySelector(selector)!.dispatchEvent(new Event('click', { bubbles: true }))
    document.querySelector('button')!.addEventListener('click', (event) => event.stopPropagation())
    press('nav')
    await page.vm.$nextTick()
    expect(banner()).not.toBeNull()
    press('button')
    await page.vm.$nextTick()
    expect(banner()).toBeNull()
    page.unmount()
  })

  it('disappears after navigation, until the next visit', async () => {
    stubScreen(true)
    const page = mountBanner()
    slideNo.value = 2
    await page.vm.$nextTick()
    expect(banner()).toBeNull()
    page.unmount()
    const nextVisit = mountBanner()
    expect(banner()).not.toBeNull()
    nextVisit.unmount()
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
  ])('can be dismissed; with storage %s, reappears after a reload: %s', async (_, reappears, prepare) => {
    stubScreen(true)
    prepare()
    const page = mountBanner()
    banner()!.querySelector('button')!.click()
    await page.vm.$nextTick()
    expect(banner()).toBeNull()
    page.unmount()
    const reloaded = mountBanner()
    expect(banner() !== null).toBe(reappears)
    reloaded.unmount()
  })
})
