import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useHandoutRoute } from './use-handout-route'

const slideNo = ref(1)
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: slideNo,
    slides: ref(
      ['cover', 'tokens'].map((routeAlias, i) => ({
        no: i + 1,
        meta: { slide: { title: '', frontmatter: { routeAlias } } },
      })),
    ),
  }),
}))

it('the handout opens at the slide in view, and at its own beginning before anything was seen', () => {
  const page = useHandoutRoute()
  expect(page.value).toEqual({ path: '/handout', hash: '' })
  slideNo.value = 2
  expect(page.value).toEqual({ path: '/handout', hash: '#sheet-tokens' })
})
