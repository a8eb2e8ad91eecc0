// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, h, ref, useTemplateRef } from 'vue'
import { initialState, type DiagramState } from './state'
import { useSearch } from './use-search'

const address = ref<DiagramState>(initialState)
vi.mock('./use-diagram', () => ({
  useDiagram: () => ({
    state: computed(() => address.value),
    go: (to: DiagramState) => void (address.value = to),
  }),
}))

let search: ReturnType<typeof useSearch>
let page: ReturnType<typeof mount>
/** A field with its results as buttons, and a button beside them. */
const Page = {
  setup() {
    search = useSearch(useTemplateRef<HTMLElement>('box'), useTemplateRef<HTMLInputElement>('field'))
    const { matches, isOpen, onFocus, onBlur, onArrow } = search
    const onKeydown = (event: KeyboardEvent) => onArrow(event, event.key === 'ArrowDown' ? 1 : -1)
    const results = () =>
      h(
        'div',
        { class: 'found' },
        matches.value.map((_, i) => h('button', { id: `result-${i}` })),
      )
    return () => [
      h('form', { ref: 'box', onFocusin: onFocus, onFocusout: onBlur, onKeydown }, [
        h('input', { ref: 'field', id: 'field' }),
        isOpen.value && results(),
      ]),
      h('button', { id: 'elsewhere' }),
    ]
  },
}
beforeEach(() => {
  address.value = initialState
  page = mount(Page, { attachTo: document.body })
})
afterEach(() => page.unmount())

const focus = (id: string) => page.find<HTMLElement>(`#${id}`).element.focus()
function press(key: string): string {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return document.activeElement!.id
}

describe('the results', () => {
  it('open with the field, and close when the focus leaves field and results', () => {
    expect(search.isOpen.value).toBe(false)
    focus('field')
    expect(search.isOpen.value).toBe(true)
    focus('elsewhere')
    expect(search.isOpen.value).toBe(false)
  })
  it('are open for an address with a search in it, until the focus leaves them', () => {
    search.setQuery('token')
    expect(search.isOpen.value).toBe(true)
    focus('field')
    focus('elsewhere')
    expect(search.isOpen.value).toBe(false)
  })
  it('take the focus by arrows, and give it back to the field', async () => {
    search.setQuery('token')
    await page.vm.$nextTick()
    focus('field')
    expect(['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map(press)).toEqual([
      'result-0',
      'result-1',
      'result-0',
      'field',
      'field',
    ])
  })
})

describe('openFirstMatch', () => {
  it('goes to the place of the first match and closes the results', () => {
    search.setQuery('ollama')
    focus('field')
    search.openFirstMatch()
    expect(address.value).toMatchObject({ floor: 'models', name: 'ollama' })
    expect(search.isOpen.value).toBe(false)
    expect(document.activeElement).toBe(document.body)
  })
  it('does nothing where nothing was found, or the first match is no place', () => {
    for (const text of ['xylophone', 'logit']) {
      search.setQuery(text)
      search.openFirstMatch()
      expect(address.value).toEqual({ ...initialState, q: text })
    }
  })
})

describe('cancel', () => {
  it('empties the field and leaves it', () => {
    search.setQuery('token')
    focus('field')
    search.cancel()
    expect(address.value.q).toBeUndefined()
    expect(search.isOpen.value).toBe(false)
    expect(document.activeElement).toBe(document.body)
  })
})
