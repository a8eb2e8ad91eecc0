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

it('leads to the section of the current slide, and to the top from the first slide and from none', () => {
  const route = useHandoutRoute()
  expect(route.value).toEqual({ path: '/handout', hash: '' })
  slideNo.value = 2
  expect(route.value).toEqual({ path: '/handout', hash: '#sheet-tokens' })
  slideNo.value = 3
  expect(route.value).toEqual({ path: '/handout', hash: '' })
})
