import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useHandoutPage } from './handout-page'

const at = ref(1)
vi.mock('@slidev/client', () => ({
  useNav: () => ({
    currentSlideNo: at,
    slides: ref(
      ['cover', 'tokens'].map((routeAlias, i) => ({
        no: i + 1,
        meta: { slide: { title: '', frontmatter: { routeAlias } } },
      })),
    ),
  }),
}))

it('the handout opens at the slide in view, and at its own beginning before anything was seen', () => {
  const page = useHandoutPage()
  expect(page.value).toEqual({ path: '/handout', hash: '' })
  at.value = 2
  expect(page.value).toEqual({ path: '/handout', hash: '#sheet-tokens' })
})
