// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, toValue, type MaybeRefOrGetter } from 'vue'
import { deck } from '../../data/deck'
import SlideAnnouncer from './SlideAnnouncer.vue'

const [slideNo, click, isPresenter, isNarrating] = [ref(1), ref(0), ref(false), ref(false)]
let title: MaybeRefOrGetter<string> = ''
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: slideNo,
    clicks: click,
    clicksTotal: ref(4),
    total: ref(3),
    slides: ref(
      ['The LLM Stack', 'A token is a *number*', 'Thanks'].map((title, i) => ({
        no: i + 1,
        meta: { slide: { title, frontmatter: {} } },
      })),
    ),
    isPresenter,
  }),
}))
vi.mock('slidev-addon-stage', () => ({ useNarrationOffer: () => ({ isOn: isNarrating }) }))
vi.mock('@unhead/vue', () => ({
  useHead: (head: { title: MaybeRefOrGetter<string> }) => (title = head.title),
}))

const announced = () => document.querySelector('[role="status"]')!.textContent
const waitForDebounce = () => vi.advanceTimersByTimeAsync(500)
let page: ReturnType<typeof mount>

beforeEach(() => {
  vi.useFakeTimers()
  page = mount(SlideAnnouncer)
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  ;[slideNo.value, click.value, isPresenter.value, isNarrating.value] = [1, 0, false, false]
})

describe('SlideAnnouncer', () => {
  it('sets the window’s title to the current slide’s', () => {
    expect(toValue(title)).toBe(deck.title)
    slideNo.value = 2
    expect(toValue(title)).toBe(`A token is a number — ${deck.title}`)
    isPresenter.value = true
    expect(toValue(title)).toBe('Presenter: 2. A token is a number')
  })

  it('announces nothing until the slide or step changes', async () => {
    await waitForDebounce()
    expect(announced()).toBe('')
  })

  it('announces the new slide, then its steps', async () => {
    slideNo.value = 2
    await waitForDebounce()
    expect(announced()).toBe('Slide 2 of 3: A token is a number.')
    click.value = 1
    await waitForDebounce()
    expect(announced()).toBe('Step 1 of 4.')
  })

  it('leaves the steps to the captions of a narration', async () => {
    isNarrating.value = true
    slideNo.value = 2
    await waitForDebounce()
    click.value = 1
    await waitForDebounce()
    expect(announced()).toBe('Slide 2 of 3: A token is a number.')
  })

  it('announces only the last of several quick changes', async () => {
    slideNo.value = 2
    await vi.advanceTimersByTimeAsync(100)
    expect(announced()).toBe('')
    slideNo.value = 3
    // Backwards navigation enters a slide at its last step.
    click.value = 4
    await waitForDebounce()
    expect(announced()).toBe('Slide 3 of 3: Thanks.')
  })
})
