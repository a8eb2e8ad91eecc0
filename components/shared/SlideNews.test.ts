// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, toValue, type MaybeRefOrGetter } from 'vue'
import { deck } from '../../data/deck'
import SlideNews from './SlideNews.vue'

const [at, click, presenter] = [ref(1), ref(0), ref(false)]
let title: MaybeRefOrGetter<string> = ''
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: at,
    clicks: click,
    clicksTotal: ref(4),
    total: ref(3),
    slides: ref(
      ['The LLM Stack', 'A token is a *number*', 'Thanks'].map((title, i) => ({
        no: i + 1,
        meta: { slide: { title, frontmatter: {} } },
      })),
    ),
    isPresenter: presenter,
  }),
}))
vi.mock('@unhead/vue', () => ({
  useHead: (head: { title: MaybeRefOrGetter<string> }) => (title = head.title),
}))

const heard = () => document.querySelector('[role="status"]')!.textContent
const rest = () => vi.advanceTimersByTimeAsync(500)
let page: ReturnType<typeof mount>

beforeEach(() => {
  vi.useFakeTimers()
  page = mount(SlideNews)
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  ;[at.value, click.value, presenter.value] = [1, 0, false]
})

describe('news of slides', () => {
  it('calls the window by the slide in view', () => {
    expect(toValue(title)).toBe(deck.title)
    at.value = 2
    expect(toValue(title)).toBe(`A token is a number — ${deck.title}`)
    presenter.value = true
    expect(toValue(title)).toBe('Presenter: 2. A token is a number')
  })

  it('says nothing until something changes', async () => {
    await rest()
    expect(heard()).toBe('')
  })

  it('says which slide has come, and how far its steps are', async () => {
    at.value = 2
    await rest()
    expect(heard()).toBe('Slide 2 of 3: A token is a number.')
    click.value = 1
    await rest()
    expect(heard()).toBe('Step 1 of 4.')
  })

  it('says only where it comes to rest', async () => {
    at.value = 2
    await vi.advanceTimersByTimeAsync(100)
    expect(heard()).toBe('')
    at.value = 3
    // Entered from behind, a slide is at its last step at once.
    click.value = 4
    await rest()
    expect(heard()).toBe('Slide 3 of 3: Thanks.')
  })
})
